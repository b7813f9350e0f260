import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentText, TextRun } from '@/lib/resolution/text/document-text'

/** A text of tests/fixtures as a reader gets a plain text file: one run for each line. All of them are invented. */
export function fixture(name: string): DocumentText {
  return plainText(readFileSync(path.resolve('tests/fixtures', name), 'utf8'))
}

export function plainText(content: string): DocumentText {
  const runs: TextRun[] = content.split('\n').map((text, row) => ({
    text,
    page: 1,
    x: 0,
    y: row * 12,
    width: text.length * 6,
    height: 10,
  }))
  return { source: 'plain', pages: [], runs }
}
