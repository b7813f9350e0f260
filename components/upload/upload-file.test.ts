import { expect, test } from 'vitest'
import { UPLOAD_LIMIT_BYTES, uploadFile, uploadsInWords } from './upload-file'

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
