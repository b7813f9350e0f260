import 'server-only'
import { asIdentity } from '../db'
import type { Ask } from './ask'
import { findPolicyProblems } from './policies'
import { findRecordProblems } from './record'

/** What an operator has to mend before anybody is served; its message says all there is to say. */
export class UnsafeDatabase extends Error {}

/**
 * Refuses to serve when the role is too strong, or when the database is not as the migrations left it in what keeps
 * firms apart and the record whole.
 */
export async function checkDatabase(): Promise<void> {
  const problems = await asIdentity(tx => findProblems(question => tx.$queryRawUnsafe(question)))
  if (problems.length > 0)
    throw new UnsafeDatabase(`The database is not safe to serve from: ${problems.join('; ')}.`)
}

const ACTING_ROLE = `
  SELECT current_user::text AS role, rolsuper OR rolbypassrls OR rolcreaterole AS powerful,
    (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns
  FROM pg_roles r WHERE rolname = current_user`

const OPEN_TABLES = `
  SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`

/** What would let the role that acts past the walls, in an operator's words. */
export async function findProblems(ask: Ask): Promise<string[]> {
  const ofTheRole = await findRoleProblems(ask)
  // A role that may do everything would be told so once more for every table.
  if (ofTheRole.length > 0) return ofTheRole
  return [...(await findPolicyProblems(ask)), ...(await findRecordProblems(ask))]
}

async function findRoleProblems(ask: Ask): Promise<string[]> {
  const [role] = await ask<{ role: string; powerful: boolean; owns: number }>(ACTING_ROLE)
  const open = await ask<{ name: string }>(OPEN_TABLES)
  return [
    ...(!role || role.powerful ? [`the role ${role?.role ?? '?'} may bypass row-level security`] : []),
    ...(role && role.owns > 0 ? [`the role ${role.role} owns ${role.owns} tables`] : []),
    ...open.map(({ name }) => `table ${name} is not under forced row-level security`),
  ]
}
