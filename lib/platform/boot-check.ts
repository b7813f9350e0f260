import 'server-only'
import { asIdentity } from './db'

/** Asks one fixed question of the catalogue, as the role that acts. */
export type Ask = <Row extends object>(question: string) => Promise<Row[]>

/** Refuses to serve when the role is too strong or a firm's table is not under forced row-level security. */
export async function checkDatabaseRole(): Promise<void> {
  const problems = await asIdentity(tx => findRoleProblems(question => tx.$queryRawUnsafe(question)))
  if (problems.length > 0) throw new Error(`The database is not safe to serve from: ${problems.join('; ')}.`)
}

const ACTING_ROLE = `
  SELECT current_user::text AS role, rolsuper OR rolbypassrls OR rolcreaterole AS powerful,
    (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns
  FROM pg_roles r WHERE rolname = current_user`

const OPEN_TABLES = `
  SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`

/** What would let the role that acts past row-level security, in an operator's words. */
export async function findRoleProblems(ask: Ask): Promise<string[]> {
  const [role] = await ask<{ role: string; powerful: boolean; owns: number }>(ACTING_ROLE)
  const open = await ask<{ name: string }>(OPEN_TABLES)
  return [
    ...(!role || role.powerful ? [`the role ${role?.role ?? '?'} may bypass row-level security`] : []),
    ...(role && role.owns > 0 ? [`the role ${role.role} owns ${role.owns} tables`] : []),
    ...open.map(({ name }) => `table ${name} is not under forced row-level security`),
  ]
}
