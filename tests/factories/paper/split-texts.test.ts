import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '@/lib/resolution/read-document'
import { plainText } from './fixture'

const FOLDER = 'tests/fixtures'
const textOf = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8')
const told = (content: string) =>
  readDocuments(plainText(content)).map(({ reading }) =>
    reading.kind === 'notice' ? `${reading.code.value} ${reading.noticeDate?.value}` : reading.kind,
  )

const BETWEEN = ['\n', '\f', '\n\n----------------------------------------\n\n', '\n==========\n']

describe('a text of several papers', () => {
  test.each(BETWEEN)('parted by %j is read as each by itself', between => {
    const names = [
      'notices/cp503-redesigned.txt',
      'notices/cp2000.txt',
      'transcripts/account-modern.txt',
      'transcripts/account-capitals.txt',
      'notices/cp59.txt',
    ]
    const papers = names.map(textOf)
    expect(told(papers.join(between))).toEqual(papers.flatMap(told))
  })

  test.each(['notices', 'transcripts'])('is not seen in any one of the %s', folder => {
    for (const name of readdirSync(`${FOLDER}/${folder}`))
      expect([name, told(textOf(`${folder}/${name}`)).length]).toEqual([name, 1])
  })

  test('that begins anew on every line is read all the same, and soon', () => {
    const began = performance.now()
    expect(told('Department of the Treasury\nNotice CP14\n'.repeat(3_000)).length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
