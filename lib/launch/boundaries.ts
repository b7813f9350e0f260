import path from 'node:path'
import { z } from 'zod'
import { runNode } from './child'

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

export interface Boundaries {
  /** How many modules were seen: none means that nothing was checked, whatever else is reported. */
  modules: number
  violations: { rule: string; from: string; to: string }[]
}

/** Asks dependency-cruiser, by the house's own rules, which imports below `root` run the wrong way. */
export async function checkBoundaries(root: string, folders: string[]): Promise<Boundaries> {
  const { code, printed, trouble } = await runNode({
    arguments: [
      path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...['--config', path.resolve('.dependency-cruiser.cjs'), '--output-type', 'json'],
      ...folders,
    ],
    environment: process.env,
    output: 'quiet',
    folder: root,
  })
  const parsed = z.string().transform(parseJson).pipe(report).safeParse(printed)
  if (!parsed.success)
    throw new Error(`dependency-cruiser gave no report (code ${code}).\n${trouble}${printed.slice(0, 2000)}`)
  const { totalCruised, violations } = parsed.data.summary
  return {
    modules: totalCruised,
    violations: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is not a report; the schema says so.
    return null
  }
}
