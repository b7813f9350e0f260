// What every reader does the same way: takes one file from stdin, and answers on stdout.

import { writeSync } from 'node:fs'

// Libraries report on the console; stdout belongs to the answer.
for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => {}

export async function readStdin() {
  const chunks = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** One object on a line of its own: what was answered before a reader is stopped stays answered. */
export function answer(object) {
  writeAll(Buffer.from(`${JSON.stringify(object)}\n`))
}

export function writeAll(bytes) {
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written)
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error
    }
  }
}

/** A failure that has a label already. */
export class Unreadable extends Error {
  constructor(why, detail = '') {
    super(detail)
    this.why = why
  }
}

export function failureOf(error) {
  const name = error?.name ?? ''
  const detail = String(error?.message ?? error).slice(0, 300)
  if (error instanceof Unreadable) return { ok: false, why: error.why, detail }
  if (name === 'PasswordException') return { ok: false, why: 'encrypted', detail }
  if (
    /out of memory|bad_alloc/i.test(detail) ||
    (name === 'RangeError' && /alloc|memory|length/i.test(detail))
  )
    return { ok: false, why: 'out-of-memory', detail }
  if (error?.code === 'ERR_ACCESS_DENIED') return { ok: false, why: 'failed', detail }
  return { ok: false, why: 'corrupt', detail }
}

export function round(number) {
  return Math.round(number * 100) / 100
}
