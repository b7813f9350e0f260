import 'server-only'
import path from 'node:path'
import { z } from 'zod'

const schema = z.object({
  /** The launcher sets it to the embedded database when the operator names none. */
  DATABASE_URL: z.string().min(1),
  DATA_DIR: z.string().default('.data'),
  /** `id:base64` of 32 bytes, comma separated, newest first. Never kept in the database or beside the files. */
  APP_KEYS: z.string().min(1),
  /** The address people type, `https://cases.example.com`. Mutations from any other origin are refused. */
  APP_ORIGIN: z.string().url().default('http://localhost:3000'),
  /** Set by the launcher: the embedded database serves one transaction at a time. */
  DATABASE_EMBEDDED: z.enum(['yes', 'no']).default('no'),
  /** Where a ClamAV daemon listens, the path of its socket or `host:port`; without it papers say that nobody scanned them. */
  CLAMD: z.string().min(1).optional(),
})

export interface Environment {
  databaseUrl: string
  databaseEmbedded: boolean
  dataDir: string
  appKeys: string
  appOrigin: string
  clamd: string | undefined
}

let parsed: Environment | undefined

/** The one reader of the process's environment; wrong settings stop the program with the reason. */
export function environment(): Environment {
  if (parsed) return parsed
  const settings = schema.safeParse(process.env)
  if (!settings.success) throw new Error(`Settings: ${z.prettifyError(settings.error)}`)
  const { DATABASE_URL, DATA_DIR, APP_KEYS, APP_ORIGIN, DATABASE_EMBEDDED, CLAMD } = settings.data
  parsed = {
    databaseUrl: DATABASE_URL,
    databaseEmbedded: DATABASE_EMBEDDED === 'yes',
    dataDir: path.resolve(DATA_DIR),
    appKeys: APP_KEYS,
    appOrigin: new URL(APP_ORIGIN).origin,
    clamd: CLAMD,
  }
  return parsed
}
