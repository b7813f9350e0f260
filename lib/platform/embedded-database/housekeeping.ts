/** Runs one statement on the engine, in a turn of its own, and returns its rows. */
type Run = (sql: string) => Promise<unknown[]>

/*
 * The limits are those of PostgreSQL's autovacuum. A table that was never looked at counts as well: what an engine
 * that was killed had counted is lost.
 */
const CHANGED_TABLES = `
  select format('%I.%I', s.schemaname, s.relname) as name
  from pg_stat_user_tables s join pg_class c on c.oid = s.relid
  where n_dead_tup > 50 + 0.2 * greatest(reltuples, 0)
    or n_ins_since_vacuum > 1000 + 0.2 * greatest(reltuples, 0)
    or n_mod_since_analyze > 50 + 0.1 * greatest(reltuples, 0)
    or (reltuples < 0 and pg_relation_size(c.oid) > 0)
  order by pg_relation_size(c.oid)`

/**
 * Clears what is dead from the tables that have changed a good deal and counts what they hold. A server does this by
 * itself; the engine has no processes beside its one, and without it queries that take milliseconds come to take
 * seconds as a firm grows. One table at a time, so that those who wait for the engine wait for no more than one.
 */
export async function tidyTables(run: Run): Promise<void> {
  // What this session has counted is otherwise made known only now and then.
  await run('select pg_stat_force_next_flush()')
  const tables = (await run(CHANGED_TABLES)) as { name: string }[]
  for (const { name } of tables) await run(`vacuum (analyze) ${name}`)
}
