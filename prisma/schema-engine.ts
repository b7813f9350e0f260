import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'

/**
 * Prisma's own schema engine as WebAssembly. The command line of Prisma would download a native one, which
 * fails where only the package registry can be reached; this one comes with the packages.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine: Engine } = await loadEngine()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new EngineDriver(pool))
    const engine = await Engine.new({ datamodels: undefined }, () => undefined, adapter)
    return await use(engine)
  } finally {
    await pool.end()
  }
}

/** The system catalogue's one-letter type, which the driver does not know, and the type it is handled as meanwhile. */
const LETTER = 18
const TEXT = 25

/**
 * Two things that the driver does not do for the schema engine. It cuts a script at every semicolon, also inside
 * the body of a function: sent whole, the script is read by the server and commits or fails as one. And it
 * refuses the one-letter columns of the system catalogue, from which the engine reads what a database holds.
 */
class EngineDriver extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool)
  }

  override async connect() {
    const adapter = await super.connect()
    const send = this.pool.query.bind(this.pool)
    adapter.executeScript = async script => {
      await send(script)
    }

    const letterColumns = new WeakMap<object, number[]>()
    Object.assign(this.pool, {
      async query(config: pg.QueryArrayConfig) {
        const result = await send(config)
        const letters = [...result.fields.keys()].filter(index => result.fields[index]?.dataTypeID === LETTER)
        letterColumns.set(result.rows, letters)
        for (const field of result.fields) if (field.dataTypeID === LETTER) field.dataTypeID = TEXT
        return result
      },
    })
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async query => {
      const result = await queryRaw(query)
      for (const index of letterColumns.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    }
    return adapter
  }
}

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

let loading: Promise<Bindings> | undefined

function loadEngine(): Promise<Bindings> {
  loading ??= instantiate()
  return loading
}

/** The package imports its .wasm as a module, which Node does not do without a flag; so it is put together here. */
async function instantiate(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const from = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(from.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  })
  const begin = instance.exports.__wbindgen_start
  if (typeof begin === 'function') begin()
  return bindings
}
