import { readFile } from 'node:fs/promises'
import { extractText } from '../platform/text-extraction'
import { readDocument } from '../resolution/read-document'
import { lineOf, unreadLine } from './reading-line'

/** `npm run -s read -- FILE…`: what the product's own reader makes of each file, one line of JSON for each. */
async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    process.stderr.write('Usage: npm run -s read -- FILE…\n')
    process.exitCode = 2
    return
  }
  for (const file of files) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      process.stderr.write(`${file}: ${error.code === 'ENOENT' ? 'no such file' : error.message}\n`)
      process.exitCode = 1
      return null
    })
    if (bytes) process.stdout.write(`${JSON.stringify(await read(file, bytes))}\n`)
  }
}

async function read(file: string, bytes: Uint8Array): Promise<object> {
  const extraction = await extractText(bytes)
  if (!extraction.ok) return unreadLine(file, extraction.message)
  return lineOf(file, extraction.text.source, readDocument(extraction.text))
}

await main(process.argv.slice(2))
