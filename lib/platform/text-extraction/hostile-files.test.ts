import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { isNightly } from '@/tests/factories/nightly'
import { drawNotice, drawTranscript } from '@/tests/factories/paper'
import { mutated } from '@/tests/factories/paper/hostile-files'
import { faxTiff } from '@/tests/factories/paper/scans/fax-tiff'
import { noisePicture } from '@/tests/factories/paper/scans/scan-paper'
import { extractText } from './extract-text'
import { LIMITS } from './limits'

/** In one process, which is started again when a file ends it; and each in a limited process of its own. */
const FILES = isNightly ? 2_000 : 200
const WITH_OWN_PROCESS = isNightly ? 120 : 12

async function goodFiles(): Promise<Uint8Array[]> {
  const sheet = createCanvas(300, 200)
  const context = sheet.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 300, 200)
  context.fillStyle = '#000'
  context.fillText('Notice CP14', 20, 40)
  const dots = new Uint8Array(200 * 100).map((_, dot) => (dot % 7 < 3 ? 1 : 0))
  const page = { width: 200, height: 100, dots }
  return [
    await drawNotice(),
    await drawTranscript(),
    new Uint8Array(await sheet.encode('png')),
    new Uint8Array(await sheet.encode('jpeg', 80)),
    faxTiff([page, page], { across: 204, down: 98 }),
    new Uint8Array(readFileSync('tests/fixtures/pictures/notice-on-its-side.heic')),
  ]
}

async function hostileFiles(count: number, from: number): Promise<Uint8Array[]> {
  const good = await goodFiles()
  return Array.from({ length: count }, (_, index) => {
    const one = good[index % good.length] ?? new Uint8Array(8)
    return mutated(one, from + index)
  })
}

/** Files of public test corpora lie beside the project where they may be had; at night they are read as well. */
function samples(): Uint8Array[] {
  const folder = ['../shared/samples/hostile', '../../shared/samples/hostile'].find(existsSync)
  if (!folder || !isNightly) return []
  return readdirSync(folder)
    .filter(name => !name.startsWith('eicar'))
    .map(name => new Uint8Array(readFileSync(path.join(folder, name))))
}

/** How many files ended in which way; the nightly run keeps a figure of it. */
function say(where: string, labels: readonly string[]): void {
  if (!isNightly) return
  const counts = [...Map.groupBy(labels, label => label)].map(([label, all]) => `${label} ${all.length}`)
  process.stdout.write(`${where}: ${counts.join(', ')}.\n`)
}

type Reader = ChildProcessByStdio<Writable, Readable, null>

function startReader(): Reader {
  const library = pathToFileURL(path.resolve('node_modules', 'pdfjs-dist')).href
  return spawn(
    process.execPath,
    ['--max-old-space-size=512', 'tests/run/hostile-reader.mjs', `${library}/`],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  )
}

/** What becomes of each file; `ended` where it took its reader with it, `stuck` where that had to be stopped. */
async function labelsOf(files: readonly Uint8Array[]): Promise<string[]> {
  const labels: string[] = []
  while (labels.length < files.length) {
    const reader = startReader()
    const lines = createInterface({ input: reader.stdout })[Symbol.asyncIterator]()
    reader.stdin.on('error', () => {})
    let goesOn = true
    while (goesOn && labels.length < files.length) {
      const file = files[labels.length] ?? new Uint8Array()
      const length = Buffer.alloc(4)
      length.writeUInt32BE(file.length)
      reader.stdin.write(Buffer.concat([length, file]))
      const clock = Promise.withResolvers<'stuck'>()
      const timer = setTimeout(() => clock.resolve('stuck'), LIMITS.wallClockMs)
      const next = await Promise.race([lines.next(), clock.promise])
      clearTimeout(timer)
      goesOn = next !== 'stuck' && !next.done
      labels.push(next === 'stuck' ? 'stuck' : next.done ? 'ended' : String(JSON.parse(next.value).why))
    }
    reader.kill('SIGKILL')
  }
  return labels
}

describe('hostile files', () => {
  test(`${FILES} of them end with a label, and none keeps its reader beyond its time`, {
    timeout: 3_600_000,
  }, async () => {
    const files = await hostileFiles(FILES, 1)
    const labels = await labelsOf(files)
    say('In one process', labels)
    expect(labels).toHaveLength(FILES)
    // This one process has no limits of memory and time. What it hangs on is read again as every file is read.
    for (const [index, label] of labels.entries()) {
      if (label !== 'stuck') continue
      const began = performance.now()
      const extraction = await extractText(files[index] ?? new Uint8Array())
      expect(performance.now() - began).toBeLessThan(LIMITS.wallClockMs)
      if (!extraction.ok) expect(extraction.message).toMatch(/^(?:The|Reading) .+\.$/)
    }
    expect(labels.filter(label => label === 'stuck').length).toBeLessThan(FILES / 100)
    // Whatever ends its process ends nothing else; it may not be the rule.
    expect(labels.filter(label => label === 'ended').length).toBeLessThan(FILES / 10)
    expect(new Set(labels)).toContain('corrupt')
  })

  test('each in its own process ends with a label in time', { timeout: 1_800_000 }, async () => {
    const labels: string[] = []
    let slowestMs = 0
    for (const bytes of [...(await hostileFiles(WITH_OWN_PROCESS, 100_000)), ...samples()]) {
      const began = performance.now()
      const extraction = await extractText(bytes)
      slowestMs = Math.max(slowestMs, performance.now() - began)
      labels.push(extraction.ok ? 'read' : extraction.why)
      if (!extraction.ok) expect(extraction.message).toMatch(/^(?:The|Reading) .+\.$/)
    }
    say('Each in its own process', labels)
    if (isNightly) process.stdout.write(`The slowest took ${(slowestMs / 1000).toFixed(1)} s.\n`)
  })

  test('a picture of noise costs one reader and no more', { timeout: 120_000 }, async () => {
    const extraction = await extractText(await noisePicture(5, 700))
    if (extraction.ok) expect(extraction.text.source).toBe('ocr')
    else expect(extraction.why).toMatch(/^(?:timed-out|out-of-memory)$/)
  })

  test('a picture that claims a thousand million dots is refused before it is unpacked', async () => {
    const bytes = (await goodFiles())[2] ?? new Uint8Array(32)
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, 40_000)
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(20, 40_000)
    expect(await extractText(bytes)).toMatchObject({ ok: false, why: 'too-many-dots' })
  })
})
