import { readFile } from 'node:fs/promises'
import { readPaper } from './read-paper'

/** `npm run -s read -- FILE…`: what the product's own reader makes of each file, one line of JSON for each. */
async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    process.stderr.write('Usage: npm run -s read -- FILE…\n')
    process.exitCode = 2
  }
  for (const file of files) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      process.stderr.write(`${file}: ${error.code === 'ENOENT' ? 'no such file' : error.message}\n`)
      process.exitCode = 1
      return null
    })
    if (bytes) process.stdout.write(`${JSON.stringify(await readPaper(file, bytes))}\n`)
  }
}

await main(process.argv.slice(2))
