import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runCommand } from './cannot-start'
import { runHouse } from './house'
import { readSettings } from './settings'
import { findFreePort } from './web-server'

interface SampleUser {
  role: string
  email: string
  password: string
  totpSecret: string
}

/** How to get into a sample house: the invented people who work there, and links by name. */
export interface SampleAccess {
  users: SampleUser[]
  links: Record<string, string>
  forTests?: TestAccess
}

/** What a test of the walls between firms needs, and nobody else. */
export interface TestAccess {
  /** Connects as the owner of the tables. */
  databaseUrl: string
  /** People of a firm that no other test touches, and of another one; the owners first. */
  firm: SampleUser[]
  strangers: SampleUser[]
  /** Each opens the account of the first firm's owner once. */
  ownersRecoveryCodes: string[]
  /** Links that nobody has used: one that founds a firm, one that joins the first of the two. */
  openLinks: Record<'setUp' | 'join', { token: string; totpSecret: string }>
}

export interface FurnishOptions {
  origin: string
  forTests: boolean
}

/**
 * Runs a house on a throw-away data folder. `furnish` fills the migrated database by the application's own commands
 * and tells how to get in; with `--json` that is printed as one line when the house is ready, else as a table.
 * With `--for-tests` there are two more firms, and the line tells their people and the database's address too.
 */
export async function runSample(furnish: (options: FurnishOptions) => Promise<SampleAccess>): Promise<never> {
  const folder = await mkdtemp(path.join(tmpdir(), 'resolvent-sample-'))
  await runCommand(async () => {
    const { json, port, forTests } = readArguments()
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
      // The standard output is one line for whoever reads it as a whole.
      ...(json && { output: process.stderr }),
      furnish: async () => {
        access = await furnish({ origin: settings.origin, forTests })
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

function readArguments() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      port: { type: 'string' },
      'for-tests': { type: 'boolean', default: false },
    },
  })
  return { json: values.json, port: values.port || undefined, forTests: values['for-tests'] }
}

function printAccess(url: string, { users, links }: SampleAccess): void {
  console.log(
    `The sample firm is ready: ${url}\nIts people are invented; everything is deleted when you stop it.`,
  )
  console.table(users)
  for (const [name, link] of Object.entries(links)) console.log(`${name}: ${link}`)
}
