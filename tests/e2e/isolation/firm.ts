import type pg from 'pg'

/** What a caller of any firm can put into a request of their own, beside the ids of somebody else's. */
export interface Own {
  caseId: string
  clientId: string
  /** A paper that lies in the inbox and could not be read. */
  paperId: string
  paperVersion: number
  /** The word of an open link, or what stands in its place for somebody who never got it. */
  inviteToken: string
  setUpToken: string
}

/** The firm that every probe reaches for. */
export interface Firm extends Own {
  firmId: string
  /** The client of the case that stands on top of the queue. */
  urgentName: string
  clientName: string
  clientVersion: number
  personId: string
  lastName: string
  tinLast4: string
  taxPeriodId: string
  paymentId: string
  paymentVersion: number
  /** Form 12153, recorded on the case as sent. */
  requestId: string
  /** Form 2848, entered on the case. */
  authorizationId: string
  authorizationVersion: number
  /** About a hearing that nobody has asked for yet. */
  hearingFlagId: string
  hearingFlagVersion: number
  /** The first judgement of the case that was kept. */
  assessmentId: string
  noteId: string
  noteVersion: number
  itemId: string
  itemVersion: number
  /** Open, on another case than the one above, with no last day before which it may not be snoozed. */
  flagId: string
  flagVersion: number
  /** A confirmed paper of the case. */
  filedId: string
  filedVersion: number
  fileName: string
  idempotencyKey: string
  /** A notice that was read and waits for a person, with what was read. */
  waitingId: string
  waitingVersion: number
  waitingFields: Record<string, string>
  ownerId: string
  colleagueId: string
  colleagueEmail: string
  /** The secrets for the second factor that the open links show. */
  inviteSecret: string
  setUpSecret: string
  ownersPassword: string
  ownersRecoveryCodes: string[]
}

/** What no database tells: it keeps hashes of it, or sealed. */
export type Confided = Pick<
  Firm,
  'inviteToken' | 'setUpToken' | 'inviteSecret' | 'setUpSecret' | 'ownersPassword' | 'ownersRecoveryCodes'
>

export async function findFirm(db: pg.Client, ownerEmail: string): Promise<string> {
  const { firmId } = await one<{ firmId: string }>(
    db,
    'SELECT m."firmId" FROM "Membership" m JOIN "User" u ON u.id = m."userId" WHERE u.email = $1',
    [ownerEmail],
  )
  return firmId
}

const CASE = `SELECT c.id AS "caseId", c."clientId", k.name AS "clientName", k.version AS "clientVersion"
  FROM "Case" c JOIN "Client" k ON k.id = c."clientId" WHERE c."firmId" = $1
  ORDER BY EXISTS (SELECT FROM "Payment" p WHERE p."caseId" = c.id) DESC, c.number LIMIT 1`

const PAPER = `SELECT id AS "paperId", version AS "paperVersion" FROM "Document" WHERE "firmId" = $1 AND "fileName" LIKE 'A-paper-of-%'`

/** Whether the reader of that firm's papers has nothing left to do: while it works, it changes what is asked about. */
export async function isReaderDone(db: pg.Client, firmId: string): Promise<boolean> {
  const { rows } = await db.query(
    `SELECT id FROM "Document" WHERE "firmId" = $1 AND state IN ('received', 'reading') AND "rejectedAt" IS NULL`,
    [firmId],
  )
  return rows.length === 0
}

/** What the stranger has of their own. A stolen database would give them the hashes of links, not their words. */
export async function readOwn(db: pg.Client, firmId: string, theirFirmId: string): Promise<Own> {
  const hashes = await one<Own>(
    db,
    `SELECT max("tokenHash") FILTER (WHERE email = 'invited@walled.example') AS "inviteToken",
      max("tokenHash") FILTER (WHERE purpose = 'set-up') AS "setUpToken"
      FROM "OneTimeLink" WHERE "usedAt" IS NULL AND ("firmId" = $1 OR "firmId" IS NULL)`,
    [theirFirmId],
  )
  return { ...(await one<Own>(db, CASE, [firmId])), ...(await one<Own>(db, PAPER, [firmId])), ...hashes }
}

/** That firm as it stands now, versions included; what is confided comes from those who made it. */
export async function readFirm(db: pg.Client, firmId: string, confided: Confided): Promise<Firm> {
  const place = await one<Firm>(db, CASE, [firmId])
  const ofFirm = (sql: string) => one<Firm>(db, sql, [firmId])
  const ofCase = (sql: string) => one<Firm>(db, sql, [place.caseId])
  const parts = [
    await ofFirm(PAPER),
    await ofFirm(URGENT),
    await one<Firm>(db, PERSON, [place.clientId]),
    await ofCase(`SELECT id AS "taxPeriodId" FROM "TaxPeriod" WHERE "caseId" = $1 LIMIT 1`),
    await ofCase(
      `SELECT id AS "paymentId", version AS "paymentVersion" FROM "Payment" WHERE "caseId" = $1 ORDER BY id LIMIT 1`,
    ),
    await ofCase(`SELECT id AS "requestId" FROM "HearingRequest" WHERE "caseId" = $1 LIMIT 1`),
    await ofCase(
      `SELECT id AS "authorizationId", version AS "authorizationVersion" FROM "Authorization"
        WHERE "caseId" = $1 ORDER BY id LIMIT 1`,
    ),
    await ofCase(
      `SELECT id AS "assessmentId" FROM "Assessment" WHERE "caseId" = $1 ORDER BY "madeAt", id LIMIT 1`,
    ),
    await ofFirm(HEARING),
    await ofCase(`SELECT id AS "noteId", version AS "noteVersion" FROM "Note" WHERE "caseId" = $1 LIMIT 1`),
    await ofCase(
      `SELECT id AS "itemId", version AS "itemVersion" FROM "ChecklistItem" WHERE "caseId" = $1 LIMIT 1`,
    ),
    await ofCase(FILED),
    await one<Firm>(db, FLAG, [firmId, place.caseId]),
    await ofFirm(WAITING),
    await ofFirm(PEOPLE),
  ]
  return Object.assign({ firmId }, place, ...parts, confided)
}

const URGENT = `SELECT k.name AS "urgentName" FROM "Case" c JOIN "Client" k ON k.id = c."clientId"
  WHERE c."firmId" = $1 AND c."queueKey" IS NOT NULL ORDER BY c."queueKey" LIMIT 1`

const PERSON = `SELECT id AS "personId", "lastName", "tinLast4" FROM "Person"
  WHERE "clientId" = $1 AND "tinCipher" IS NOT NULL ORDER BY part LIMIT 1`

const FILED = `SELECT id AS "filedId", version AS "filedVersion", "fileName", "idempotencyKey" FROM "Document"
  WHERE "caseId" = $1 AND state = 'read' AND "rejectedAt" IS NULL ORDER BY "receivedAt" LIMIT 1`

const FLAG = `SELECT f.id AS "flagId", f.version AS "flagVersion" FROM "Flag" f
  WHERE f."firmId" = $1 AND f."caseId" <> $2 AND f.state = 'open'
    AND NOT EXISTS (SELECT FROM "Deadline" d WHERE d."flagId" = f.id AND d.kind = 'hard')
  ORDER BY f.id LIMIT 1`

const HEARING = `SELECT id AS "hearingFlagId", version AS "hearingFlagVersion" FROM "Flag"
  WHERE "firmId" = $1 AND state <> 'resolved' AND finding ? 'hearing'
  ORDER BY finding->'hearing'->>'requestId' NULLS FIRST LIMIT 1`

const WAITING = `SELECT d.id AS "waitingId", d.version AS "waitingVersion",
    (SELECT json_object_agg(r.name, r."readValue") FROM "ReadField" r JOIN "Reading" g ON g.id = r."readingId"
      WHERE g."documentId" = d.id AND r."readValue" IS NOT NULL) AS "waitingFields"
  FROM "Document" d JOIN "Notice" n ON n."documentId" = d.id
  WHERE d."firmId" = $1 ORDER BY n."confirmedAt" NULLS FIRST LIMIT 1`

const PEOPLE = `SELECT (SELECT m."userId" FROM "Membership" m WHERE m."firmId" = $1 AND m.role = 'owner') AS "ownerId",
    m."userId" AS "colleagueId", u.email AS "colleagueEmail"
  FROM "Membership" m JOIN "User" u ON u.id = m."userId"
  WHERE m."firmId" = $1 AND m.role <> 'owner' AND m."endedAt" IS NULL ORDER BY m."createdAt" DESC LIMIT 1`

async function one<T>(db: pg.Client, sql: string, values: unknown[]): Promise<T> {
  const { rows } = await db.query(sql, values)
  if (!rows[0]) throw new Error(`The sample house has no row for: ${sql}`)
  return rows[0]
}
