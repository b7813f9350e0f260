import 'server-only'
import { asIdentity, type Tx } from './db'

interface RoleRow {
  role: string
  powerful: boolean
  owns: bigint
}

/** Refuses to serve when the role is too strong or a firm's table is not under forced row-level security. */
export async function checkDatabaseRole(): Promise<void> {
  const problems = await asIdentity(findRoleProblems)
  if (problems.length > 0) throw new Error(`The database is not safe to serve from: ${problems.join('; ')}.`)
}

/** What would let the role that acts in this transaction past row-level security, in an operator's words. */
export async function findRoleProblems(tx: Tx): Promise<string[]> {
  const [role] = await tx.$queryRaw<RoleRow[]>`
    SELECT current_user::text AS role, rolsuper OR rolbypassrls OR rolcreaterole AS powerful,
      (SELECT count(*) FROM pg_class WHERE relowner = r.oid) AS owns
    FROM pg_roles r WHERE rolname = current_user`
  const open = await tx.$queryRaw<{ name: string }[]>`
    SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`
  return [
    ...(!role || role.powerful ? [`the role ${role?.role ?? '?'} may bypass row-level security`] : []),
    ...(role && role.owns > 0n ? [`the role ${role.role} owns ${role.owns} tables`] : []),
    ...open.map(({ name }) => `table ${name} is not under forced row-level security`),
  ]
}
