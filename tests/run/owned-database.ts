import pg from 'pg'

const PASSWORD = 'for-tests-alone'

/** Says these to the server, one after the other, as the superuser whom its address names. */
export async function inServer(server: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Makes what an operator makes by the README: a plain role that may create roles, and a database that it owns. A
 * superuser makes them, but the product refuses to be one. `name` names both.
 */
export async function createOwnedDatabase(server: string, name: string): Promise<string> {
  await inServer(server, [
    `create role ${name} login createrole password '${PASSWORD}'`,
    // On PostgreSQL 16 and later only who was granted a role that is there already may grant it on.
    `do $$ begin
       if exists (select from pg_roles where rolname = 'resolvent_app') then
         grant resolvent_app to ${name} with admin option;
       end if;
     end $$`,
    `create database ${name} owner ${name}`,
  ])
  return urlOf(server, { database: name, login: name })
}

/** Where a database of the server is, for the server's superuser or for a role that was made with a database. */
export function urlOf(server: string, { database, login }: { database: string; login?: string }): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  if (login) Object.assign(url, { username: login, password: PASSWORD })
  return url.href
}
