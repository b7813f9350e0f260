import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aloneOn } from './data-folder-lock'

describe('a data folder', () => {
  let folder: string
  let lock: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'resolvent-lock-'))
    lock = path.join(folder, 'lock')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is one process’s alone while it works, and free when it is done or has failed', async () => {
    await aloneOn(folder, async () => {
      await expect(aloneOn(folder, async () => 'second')).rejects.toThrow(`already runs on ${folder}`)
    })
    await expect(aloneOn(folder, () => Promise.reject(new Error('work failed')))).rejects.toThrow(
      'work failed',
    )
    expect(existsSync(lock)).toBe(false)
  })

  test('is taken over from a process that was killed', async () => {
    const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const beganAt = readFileSync(`/proc/${killed.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19]
    writeFileSync(lock, `${killed.pid} ${beganAt}`)
    await expect(aloneOn(folder, async () => 'taken')).rejects.toThrow('already runs')
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(await aloneOn(folder, async () => 'taken')).toBe('taken')
  })

  test('is taken over when another process has the number of the one that is gone', async () => {
    writeFileSync(lock, `${process.pid} 1`)
    expect(await aloneOn(folder, async () => 'taken')).toBe('taken')
  })

  test('is taken over from a lock that was cut short', async () => {
    writeFileSync(lock, '')
    expect(await aloneOn(folder, async () => 'taken')).toBe('taken')
  })

  test('goes to one only of many that find a stale lock at once', async () => {
    writeFileSync(lock, `${process.pid} 1`)
    const release = Promise.withResolvers<void>()
    const tries = Array.from({ length: 5 }, () => aloneOn(folder, () => release.promise))
    setTimeout(release.resolve, 50)
    const ends = await Promise.allSettled(tries)
    expect(ends.filter(end => end.status === 'fulfilled')).toHaveLength(1)
  })
})
