import { expect, test } from 'vitest'
import { outcomeOf } from './send-file'

const received = { documentId: 'd', words: 'Stored, being read' }

test('a stored file goes on to be read', () => {
  expect(outcomeOf(201, JSON.stringify(received))).toMatchObject({
    state: 'reading',
    documentId: 'd',
  })
})

test('the same bytes again are said to be here already', () => {
  expect(outcomeOf(200, JSON.stringify({ ...received, duplicate: true }))).toMatchObject({
    state: 'duplicate',
  })
})

test('a refusal keeps the words of the server and is final; a passing failure may be tried again', () => {
  const body = JSON.stringify({ failure: { code: 'too-large', message: 'The limit is 50 MB.' } })
  expect(outcomeOf(413, body)).toEqual({ state: 'refused', words: 'The limit is 50 MB.' })
  expect(outcomeOf(503, body)).toMatchObject({ state: 'failed' })
})

test('a page instead of an answer is never taken for success', () => {
  expect(outcomeOf(200, '<html>Sign in</html>').state).toBe('failed')
  expect(outcomeOf(502, '').state).toBe('failed')
})

test('an archive is answered with what became of each file that it held', () => {
  const kept = { fileName: 'CP14.pdf', documentId: 'd', words: 'Stored; being read.', href: '/papers/d' }
  const body = JSON.stringify({
    unpacked: true,
    words: '2 of 3 files taken out.',
    href: '/inbox',
    files: [
      { ...kept, duplicate: false },
      { ...kept, documentId: 'e', duplicate: true },
      { fileName: 'run.exe', refused: 'This file is a program.' },
    ],
  })
  expect(outcomeOf(201, body)).toEqual({
    state: 'unpacked',
    words: '2 of 3 files taken out.',
    href: '/inbox',
    files: [
      { ...kept, state: 'reading' },
      { ...kept, documentId: 'e', state: 'duplicate' },
      {
        fileName: 'run.exe',
        documentId: null,
        words: 'This file is a program.',
        href: null,
        state: 'refused',
      },
    ],
  })
})
