import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { scanForViruses } from './scan-for-viruses'

/** The harmless file that every scanner reports, put together here so that no scanner reports this one. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('')

/** Answers as clamd does: takes the chunks of a stream, and knows one virus. */
async function withDaemon<T>(
  answer: (file: Buffer) => string | null,
  run: (address: string) => Promise<T>,
): Promise<T> {
  const server = createServer(socket => {
    let came = Buffer.alloc(0)
    socket.on('data', chunk => {
      came = Buffer.concat([came, chunk])
      const file = fileIn(came)
      if (!file) return
      const said = answer(file)
      if (said !== null) socket.end(`${said}\0`)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    return await run(`127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.close()
  }
}

function fileIn(came: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (!came.toString('latin1').startsWith(command)) return null
  const chunks: Buffer[] = []
  let at = command.length
  while (at + 4 <= came.length) {
    const length = came.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(came.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

const daemon = (file: Buffer) => (file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')

describe('scanning for viruses', () => {
  test('is said not to have been done where there is no scanner', async () => {
    expect(await scanForViruses(Buffer.from(EICAR), undefined)).toEqual({ verdict: 'not-scanned' })
  })

  test('catches the test file of EICAR, also deep in a long file', async () => {
    const long = Buffer.concat([Buffer.alloc(300_000, 32), Buffer.from(EICAR), Buffer.alloc(100_000, 32)])
    const verdicts = await withDaemon(daemon, async address => [
      await scanForViruses(Buffer.from(EICAR), address),
      await scanForViruses(long, `tcp://${address}`),
      await scanForViruses(Buffer.from('%PDF-1.7'), address),
    ])
    const infected = { verdict: 'infected', threat: 'Eicar-Test-Signature' }
    expect(verdicts).toEqual([infected, infected, { verdict: 'clean' }])
  })

  test.each([
    ['refuses', () => 'INSTREAM size limit exceeded. ERROR'],
    ['says nothing', () => ''],
  ])('a scanner that %s has not called the file clean', async (_, answer) => {
    const verdict = await withDaemon(answer, address => scanForViruses(Buffer.from('x'), address))
    expect(verdict).toMatchObject({ verdict: 'away' })
  })

  test('a scanner that is not there has not called the file clean', async () => {
    expect(await scanForViruses(Buffer.from('x'), '/nowhere/clamd.ctl')).toMatchObject({ verdict: 'away' })
  })
})
