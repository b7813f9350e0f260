import type { Ask } from './ask'

/** A policy as the catalogue tells it; conditions in one line, as PostgreSQL writes them back. */
interface Policy {
  name: string
  command: 'ALL' | 'SELECT' | 'UPDATE'
  using: string
  withCheck: string | null
}

const OWN_FIRM = '("firmId" = current_firm())'
const bound = (name: string, condition: string): Policy => ({
  name,
  command: 'ALL',
  using: condition,
  withCheck: condition,
})
const ownFirm = bound('own_firm', OWN_FIRM)
const identity = bound('identity', 'identity_work()')

/** Who people are is found out before a firm is known, so these tables have policies of their own. */
const IDENTITY_TABLES: Record<string, Policy[]> = {
  Firm: [identity, bound('own_firm', '(id = current_firm())')],
  Membership: [
    identity,
    { name: 'own_firm', command: 'SELECT', using: OWN_FIRM, withCheck: null },
    { name: 'own_firm_change', command: 'UPDATE', using: OWN_FIRM, withCheck: OWN_FIRM },
  ],
  OneTimeLink: [identity, ownFirm],
  RecoveryCode: [identity],
  Session: [identity, ownFirm],
  Throttle: [identity],
  User: [
    identity,
    {
      name: 'colleague',
      command: 'SELECT',
      using:
        '(EXISTS ( SELECT FROM "Membership" m WHERE ((m."userId" = "User".id) AND (m."firmId" = current_firm()))))',
      withCheck: null,
    },
  ],
}

/** Every other table belongs to a firm, and a new one needs nothing said here. */
const expectedOn = (table: string): Policy[] => IDENTITY_TABLES[table] ?? [ownFirm]

interface FoundPolicy {
  name: string
  command: string
  permissive: boolean
  everybody: boolean
  using: string | null
  withCheck: string | null
}

/** Binds whatever the search path of the connection is: names are written back without their schema. */
const POLICIES = `
  SELECT c.relname::text AS table, coalesce((SELECT json_agg(json_build_object(
      'name', p.polname, 'permissive', p.polpermissive, 'everybody', p.polroles = '{0}',
      'command', CASE p.polcmd WHEN '*' THEN 'ALL' WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT'
        WHEN 'w' THEN 'UPDATE' ELSE 'DELETE' END,
      'using', pg_get_expr(p.polqual, p.polrelid), 'withCheck', pg_get_expr(p.polwithcheck, p.polrelid)
    ) ORDER BY p.polname) FROM pg_policy p WHERE p.polrelid = c.oid), '[]') AS policies
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
  ORDER BY c.relname`

/** Each table has exactly its policies: one that permits more opens it, whatever the others forbid. */
export async function findPolicyProblems(ask: Ask): Promise<string[]> {
  const tables = await ask<{ table: string; policies: FoundPolicy[] }>(POLICIES)
  return tables.flatMap(({ table, policies }) => problemsOf(table, policies))
}

function problemsOf(table: string, found: FoundPolicy[]): string[] {
  const expected = expectedOn(table)
  const named = ({ name }: { name: string }) => expected.find(policy => policy.name === name)
  return [
    ...expected
      .filter(({ name }) => !found.some(policy => policy.name === name))
      .map(({ name, command }) => `table "${table}" is without its policy ${name} (${command}, permissive)`),
    ...found.flatMap(policy => {
      const wanted = named(policy)
      if (!wanted)
        return [
          `table "${table}" has a policy that is not ours: ${policy.name} (${policy.command}, ${policy.permissive ? 'permissive' : 'restrictive'})`,
        ]
      return isAsMade(policy, wanted)
        ? []
        : [`the policy ${policy.name} of table "${table}" is not as it was made`]
    }),
  ]
}

function isAsMade(found: FoundPolicy, wanted: Policy): boolean {
  return (
    found.permissive &&
    found.everybody &&
    found.command === wanted.command &&
    plain(found.using) === wanted.using &&
    plain(found.withCheck) === wanted.withCheck
  )
}

/** PostgreSQL breaks long conditions into lines, and names the schema of what the search path does not reach. */
function plain(condition: string | null): string | null {
  return condition?.replaceAll(/\s+/g, ' ').replaceAll('public.', '') ?? null
}
