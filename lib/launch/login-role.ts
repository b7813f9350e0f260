import pg from 'pg'
import { CannotStart } from './cannot-start'

/**
 * What the application does it does as `resolvent_app`, but a slip that drops that role falls back to the login. So the
 * login, too, must be one whom row-level security binds, itself and by every role that it may become.
 */
export async function refusePowerfulLogin(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ login: string; powerful: string; superuser: boolean }>(
      `select session_user as login, rolname as powerful, rolsuper as superuser from pg_roles
       where (rolsuper or rolbypassrls) and pg_has_role(session_user, oid, 'member')
       order by rolname <> session_user limit 1`,
    )
    const [found] = rows
    if (!found) return
    const { login, powerful, superuser } = found
    const itself = login === powerful ? 'it' : `it may become ${powerful}, which`
    const power = superuser ? 'is a superuser' : 'bypasses row-level security'
    throw new CannotStart(
      `The role ${login} in DATABASE_URL is not safe to serve from: ${itself} ${power}. Name a plain role that owns the database.`,
    )
  } finally {
    await client.end()
  }
}
