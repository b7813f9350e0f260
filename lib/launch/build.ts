import { rmSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start'
import { runNode } from './child'
import { fingerprint, isStamped, stamp } from './stamp'

const CLIENT = 'lib/platform/generated/prisma'
const CLIENT_SOURCES = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']
const BUILD_SOURCES = [
  ...['app', 'components', 'lib', 'prisma', 'public'],
  ...[
    'instrumentation.ts',
    'proxy.ts',
    'next.config.mjs',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ],
]

export interface BuildOptions {
  say: (line: string) => void
}

/** Writes the Prisma client when the schema is newer than it. */
export async function ensureClient(): Promise<void> {
  const print = fingerprint(CLIENT_SOURCES)
  const stampFile = path.join(CLIENT, '.made-from')
  if (isStamped(stampFile, print)) return
  // Generating needs no engine, but Prisma would download one unless it is shown a file in its place.
  const environment = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: path.resolve('package.json') }
  await make('The database client', ['node_modules/prisma/build/index.js', 'generate'], environment)
  stamp(stampFile, print)
}

/** Builds the application when there is no build, or one of other sources. */
export async function ensureBuild({ say }: BuildOptions): Promise<void> {
  await ensureClient()
  const print = fingerprint(BUILD_SOURCES)
  const stampFile = path.join('.next', 'made-from')
  if (isStamped(stampFile, print)) return
  say('Building the application; this takes a minute the first time.')
  rmSync(stampFile, { force: true })
  const environment = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  await make('The application', ['node_modules/next/dist/bin/next', 'build'], environment)
  stamp(stampFile, print)
}

async function make(what: string, command: string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { code, printed, trouble } = await runNode({ arguments: command, environment, output: 'quiet' })
  if (code !== 0) throw new CannotStart(`${printed}${trouble}\n${what} could not be built.`)
}
