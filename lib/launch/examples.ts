import { readFile } from 'node:fs/promises'
import { runExamples } from '@/lib/resolution'
import { CannotStart, runCommand } from './cannot-start'

/** `npm run -s examples -- FILE`: the worked examples of a file against the product's own computations. */
async function main(files: readonly string[]): Promise<number> {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new CannotStart('Usage: npm run -s examples -- FILE')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(`${file}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`)
  })
  const results = readResults(file, text)
  const failed = results.filter(({ passed }) => !passed)
  for (const { id, operation, differences } of failed)
    for (const difference of differences) console.log(`FAILED ${id} (${operation}): ${difference}`)
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`)
  return failed.length === 0 ? 0 : 1
}

function readResults(file: string, text: string): ReturnType<typeof runExamples> {
  try {
    return runExamples(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new CannotStart(`${file}: ${error.message}`)
    throw error
  }
}

await runCommand(() => main(process.argv.slice(2)))
