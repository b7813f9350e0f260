import type pg from 'pg'
import type { Answer, Ask } from './caller'

/** A word that nobody outside a firm knows, and how it is found standing by itself. */
interface Secret {
  word: string
  pattern: RegExp
}

export type Secrets = Secret[]

const WORDS = `
  SELECT name AS word FROM "Firm" WHERE id = $1
  UNION SELECT u.name FROM "User" u JOIN "Membership" m ON m."userId" = u.id WHERE m."firmId" = $1
  UNION SELECT u.email FROM "User" u JOIN "Membership" m ON m."userId" = u.id WHERE m."firmId" = $1
  UNION SELECT name FROM "Client" WHERE "firmId" = $1
  UNION SELECT "lastName" FROM "Person" WHERE "firmId" = $1
  UNION SELECT "tinLast4" FROM "Person" WHERE "firmId" = $1
  UNION SELECT "fileName" FROM "Document" WHERE "firmId" = $1
  UNION SELECT "contentKey" FROM "Document" WHERE "firmId" = $1
  UNION SELECT "idempotencyKey" FROM "Document" WHERE "firmId" = $1
  UNION SELECT county FROM "HousingStandard" WHERE "firmId" = $1
  UNION SELECT text FROM "Note" WHERE "firmId" = $1
  UNION SELECT confirmation FROM "Payment" WHERE "firmId" = $1
  UNION SELECT hash FROM "AuditEvent" WHERE "firmId" = $1`

const TABLES = `SELECT table_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name = 'firmId'`

/** Names, last fours, file names, addresses and notes of a firm, and every id that its rows carry. */
export async function secretsOf(db: pg.Client, firmId: string): Promise<Secrets> {
  const words = (await db.query<{ word: string | null }>(WORDS, [firmId])).rows.map(({ word }) => word)
  const ids: string[] = []
  for (const { name } of (await db.query<{ name: string }>(TABLES)).rows) {
    const { rows } = await db.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" t WHERE "firmId" = $1`,
      [firmId],
    )
    ids.push(...rows.flatMap(({ row }) => row.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []))
  }
  const known = [...words, ...ids].filter(word => word !== null)
  return [...new Set(known)].map(word => ({ word, pattern: alone(word) }))
}

/** Not as a part of something longer: four digits are also in many a hash. */
function alone(word: string): RegExp {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![0-9A-Za-z_-])${literal}(?![0-9A-Za-z_-])`, 'i')
}

/** Which of them an answer gives away, but for what the request itself said. */
export function givenAway(secrets: Secrets, asked: Ask, { headers, body }: Answer): string[] {
  const fields =
    asked.body instanceof FormData ? [...asked.body.values()].join('\n') : String(asked.body ?? '')
  const said = [decodeURIComponent(asked.address), JSON.stringify(asked.headers), fields].join('\n')
  const told = `${JSON.stringify(headers)}\n${body}`
  return secrets.filter(({ pattern }) => pattern.test(told) && !pattern.test(said)).map(({ word }) => word)
}
