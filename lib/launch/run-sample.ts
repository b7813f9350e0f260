import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runCommand } from './cannot-start'
import { runHouse } from './house'
import { readSettings } from './settings'
import { findFreePort } from './web-server'

/** How to get into a sample house: the invented people who work there, and links by name. */
export interface SampleAccess {
  users: { role: string; email: string; password: string; totpSecret: string }[]
  links: Record<string, string>
}

/**
 * Runs a house on a throw-away data folder. `furnish` fills the migrated database by the application's own commands
 * and tells how to get in; with `--json` that is printed as one line when the house is ready, else as a table.
 */
export async function runSample(furnish: (origin: string) => Promise<SampleAccess>): Promise<never> {
  const folder = await mkdtemp(path.join(tmpdir(), 'resolvent-sample-'))
  await runCommand(async () => {
    const { json, port } = readArguments()
    const settings = readSettings({
      PORT: String(port ?? (await findFreePort())),
      HOST: process.env.HOST,
      DATABASE_URL: process.env.SAMPLE_DATABASE_URL,
      DATA_DIR: path.join(folder, 'data'),
      KEYS_FILE: path.join(folder, 'keys', 'keys'),
    })
    let access: SampleAccess = { users: [], links: {} }
    return runHouse({
      settings,
      mode: 'start',
      say: json ? console.error : console.log,
      furnish: async () => {
        access = await furnish(settings.origin)
      },
      welcome: async url => {
        if (json) console.log(JSON.stringify({ url, ...access }))
        else printAccess(url, access)
      },
    })
  })
  await rm(folder, { recursive: true, force: true })
  process.exit()
}

function readArguments(): { json: boolean; port: string | undefined } {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, port: { type: 'string' } },
  })
  return values.port ? { json: values.json, port: values.port } : { json: values.json, port: undefined }
}

function printAccess(url: string, { users, links }: SampleAccess): void {
  console.log(
    `The sample firm is ready: ${url}\nIts people are invented; everything is deleted when you stop it.`,
  )
  console.table(users)
  for (const [name, link] of Object.entries(links)) console.log(`${name}: ${link}`)
}
