import { expect, test } from 'vitest'
import { UPLOAD_LIMIT_BYTES, uploadFile, uploadsInWords, withUnpacked } from './upload-file'

const sized = (size: number) => Object.defineProperty(new File(['x'], 'cp14.pdf'), 'size', { value: size })

test('a file of exactly the limit waits its turn, one byte more is refused in plain words', () => {
  expect(uploadFile(sized(UPLOAD_LIMIT_BYTES), 'k')).toMatchObject({ state: 'waiting' })
  const refused = uploadFile(sized(UPLOAD_LIMIT_BYTES + 1), 'k')
  expect(refused.state).toBe('refused')
  expect(refused.words).toContain('the limit is 50 MB')
})

test('an empty file is refused before anything is sent', () => {
  expect(uploadFile(sized(0), 'k')).toMatchObject({ state: 'refused' })
})

test('a drop is summed up in words, and nothing is left out', () => {
  const files = (['read', 'read', 'sending', 'duplicate', 'not-read', 'refused', 'failed'] as const).map(
    state => ({ state }),
  )
  expect(uploadsInWords(files)).toBe('2 read, 1 being sent, 1 already here, 1 not read, 2 not sent')
})

test('what an archive held stands below it, each file with an outcome of its own', () => {
  const uploads = [uploadFile(sized(10), 'a'), uploadFile(sized(10), 'zip'), uploadFile(sized(10), 'b')]
  const file = { fileName: 'in.pdf', state: 'reading', words: '', documentId: 'd', href: null } as const
  const refused = { ...file, state: 'refused', documentId: null } as const
  const rows = withUnpacked(uploads, 'zip', [file, refused])
  expect(rows.map(({ idempotencyKey, state }) => [idempotencyKey, state])).toEqual([
    ['a', 'waiting'],
    ['zip', 'waiting'],
    ['zip 0', 'reading'],
    ['zip 1', 'refused'],
    ['b', 'waiting'],
  ])
})
