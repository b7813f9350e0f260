import type { Ask } from './ask'

/** What row-level security does not stop, or what would write history anew: rights that nobody gives the application. */
const NEVER_GRANTED: Record<string, string[]> = {
  AuditEvent: ['UPDATE', 'DELETE'],
  AuditHead: ['DELETE'],
  Membership: ['DELETE'],
  Reading: ['UPDATE', 'DELETE'],
}
const NEVER_ANYWHERE = ['TRUNCATE', 'TRIGGER']

/** Of the application's role, and of the whole public by way of it; one column is enough for an UPDATE. */
const RIGHTS = `
  SELECT c.relname::text AS table,
    array_remove(ARRAY[
      CASE WHEN has_any_column_privilege(c.oid, 'UPDATE') THEN 'UPDATE' END,
      CASE WHEN has_table_privilege(c.oid, 'DELETE') THEN 'DELETE' END,
      CASE WHEN has_table_privilege(c.oid, 'TRUNCATE') THEN 'TRUNCATE' END,
      CASE WHEN has_table_privilege(c.oid, 'TRIGGER') THEN 'TRIGGER' END], NULL) AS rights,
    current_user::text AS role
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND pg_get_userbyid(c.relowner) <> current_user
  ORDER BY c.relname`

/** Before each change or deletion of a row (27), and before emptying (34): the bits of pg_trigger.tgtype. */
const TRIGGERS = { append_only: 27, append_only_truncate: 34 }

/** Those that fire always, for every row and every column. */
const FIRING = `
  SELECT t.tgname::text AS name, t.tgtype::int AS kind
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc f ON f.oid = t.tgfoid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relname = 'AuditEvent' AND f.proname = 'refuse_change'
    AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL AND t.tgattr::text = ''`

const FUNCTIONS: Record<string, string> = {
  current_firm: "SELECT nullif(current_setting('app.firm_id', true), '')::uuid",
  identity_work: "SELECT coalesce(current_setting('app.identity', true), '') = 'on'",
  refuse_change: "BEGIN RAISE EXCEPTION 'The record is append-only'; END",
}

const SOURCES = `
  SELECT proname::text AS name, prosrc AS source FROM pg_proc
  WHERE pronamespace = 'public'::regnamespace AND proname IN ('current_firm', 'identity_work', 'refuse_change')`

/** What would let somebody change what is written in the record, or what the walls between firms are made of. */
export async function findRecordProblems(ask: Ask): Promise<string[]> {
  const granted = await ask<{ table: string; rights: string[]; role: string }>(RIGHTS)
  const firing = await ask<{ name: string; kind: number }>(FIRING)
  const sources = await ask<{ name: string; source: string }>(SOURCES)
  return [
    ...granted.flatMap(({ table, rights, role }) => {
      const wrong = rights.filter(
        right => NEVER_ANYWHERE.includes(right) || NEVER_GRANTED[table]?.includes(right),
      )
      return wrong.length > 0 ? [`the role ${role} may ${wrong.join(', ')} in table "${table}"`] : []
    }),
    ...Object.entries(TRIGGERS)
      .filter(([name, kind]) => !firing.some(trigger => trigger.name === name && trigger.kind === kind))
      .map(([name]) => `the record is not append-only: its trigger ${name} does not fire`),
    ...Object.entries(FUNCTIONS)
      .filter(
        ([name, source]) =>
          sources.filter(f => f.name === name).some(f => f.source.trim() !== source) ||
          !sources.some(f => f.name === name),
      )
      .map(([name]) => `the function ${name} is not as it was made`),
  ]
}
