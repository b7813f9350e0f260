import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { inboxSearch, listInbox, receiveFile } from '@/lib/documents'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done } from '@/tests/factories/firm/work'
import { type ZipEntry, zipOf } from '@/tests/factories/zip'
import { openHouse } from '../open-house'

openHouse()

let actor: Actor
beforeEach(async () => {
  actor = await newFirm()
})

const MB = 1024 * 1024
const paper = (name: string): ZipEntry => ({ name, bytes: Buffer.from(`A letter, ${randomUUID()}`) })

function send(bytes: Buffer, idempotencyKey: string = randomUUID()) {
  async function* body() {
    yield bytes
  }
  const sent = { expectedBytes: bytes.length, expectedSha256: null, body: body() }
  return receiveFile(actor, { caseId: null, fileName: 'shoebox.zip', idempotencyKey, ...sent })
}
async function unpack(bytes: Buffer, key?: string) {
  const value = done(await send(bytes, key))
  if (!('unpacked' in value)) throw new Error('It was taken for a paper')
  return value.unpacked.map(({ fileName, outcome }) => [
    fileName,
    outcome.ok ? (outcome.value.already ? 'already' : 'taken') : outcome.failure.message,
  ])
}
const kept = async () => (await listInbox(actor, inboxSearch.parse({}))).rows.map(({ fileName }) => fileName)

test('each file of an archive becomes a paper of its own, without its folder, also under the same name', async () => {
  const files = [
    paper('2024/letter.txt'),
    paper('letter.txt'),
    { name: '2024/', bytes: Buffer.alloc(0) },
    paper('__MACOSX/._letter.txt'),
  ]
  expect(await unpack(zipOf(files))).toEqual([
    ['letter.txt', 'taken'],
    ['letter.txt', 'taken'],
  ])
  expect(await kept()).toEqual(['letter.txt', 'letter.txt'])
})

test('the same archive sent again keeps nothing twice', async () => {
  const bytes = zipOf([paper('one.txt'), paper('two.txt')])
  await unpack(bytes)
  expect((await unpack(bytes)).map(([, word]) => word)).toEqual(['already', 'already'])
  expect(await kept()).toHaveLength(2)
})

test('names that point elsewhere name no place', async () => {
  const names = ['../../etc/cron.d/letter.txt', '/root/one.txt', 'C:\\Windows\\two.txt']
  expect(await unpack(zipOf(names.map(paper)))).toEqual([
    ['letter.txt', 'taken'],
    ['one.txt', 'taken'],
    ['two.txt', 'taken'],
  ])
})

test('a password, an archive within and a program are each refused in words, and the rest is taken', async () => {
  const outcomes = await unpack(
    zipOf([
      { ...paper('secret.txt'), encrypted: true },
      { name: 'inner.zip', bytes: zipOf([paper('deep.txt')]) },
      { name: 'run.exe', bytes: Buffer.from('MZ and the rest') },
      paper('good.txt'),
    ]),
  )
  expect(outcomes).toEqual([
    ['secret.txt', expect.stringContaining('password')],
    ['inner.zip', expect.stringContaining('archive within an archive')],
    ['run.exe', expect.stringContaining('program')],
    ['good.txt', 'taken'],
  ])
  expect(await kept()).toEqual(['good.txt'])
})

test.each([
  ['a bomb', () => zipOf([paper('good.txt'), { name: 'bomb.txt', bytes: Buffer.alloc(20 * MB) }]), 'tightly'],
  [
    'too many files',
    () => zipOf(Array.from({ length: 201 }, (_, at) => paper(`${at}.txt`))),
    'more than 200 files',
  ],
  ['an absurd count', () => zipOf([paper('one.txt')], 60_000), 'more than 200 files'],
  [
    'too much in all',
    () =>
      zipOf(
        Array.from({ length: 5 }, (_, at) => ({
          name: `${at}.txt`,
          bytes: randomBytes(MB),
          declaredBytes: 45 * MB,
        })),
      ),
    'more than 200 MB',
  ],
  ['a cut end', () => zipOf([paper('one.txt')]).subarray(0, -8), 'damaged'],
  ['no file', () => zipOf([{ name: 'empty/', bytes: Buffer.alloc(0) }]), 'holds no file'],
  [
    'an Office document',
    () => zipOf([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }]),
    'Office document',
  ],
])('%s is refused as a whole', async (_, archive, words) => {
  expect(await send(archive())).toMatchObject({
    ok: false,
    failure: { code: 'invalid', message: expect.stringContaining(words) },
  })
  expect(await kept()).toEqual([])
})

test('a file that is longer than the archive says is not kept, and the others are', async () => {
  const liar = { name: 'liar.txt', bytes: Buffer.from('x'.repeat(5_000)), declaredBytes: 10 }
  const [said, good] = await unpack(zipOf([liar, paper('good.txt')]))
  expect(said).toEqual(['liar.txt', expect.stringContaining('damaged')])
  expect(good).toEqual(['good.txt', 'taken'])
})
