import type { PGlite } from '@electric-sql/pglite'
import { findError, type Setting, simpleQuery, sync } from './wire'

/** Who holds, or waits for, the one session: a connection and the role it signed in as. */
export interface Holder {
  role: string
  settings: Setting[]
}

/**
 * PGlite has one session. Connections take turns: a turn begins with a connection's first message and lasts
 * until the engine is idle again, so the messages of two transactions, or of two statements, never mix.
 * When the session changes hands it is given the next one's role and no setting of the last one's.
 */
export class SharedSession {
  private holder: Holder | null = null
  private previous: Holder | null = null
  private readonly waiting: { holder: Holder; begin: () => void }[] = []

  /** The engine may still be opening: turns are given all the same, and wait. */
  constructor(private readonly opening: Promise<PGlite>) {}

  /** Sends whole messages in the holder's turn; `endsCycle` tells that the last of them asks for an answer. */
  async exchange(
    holder: Holder,
    messages: Uint8Array,
    endsCycle: boolean,
    answer: (bytes: Uint8Array) => void,
  ) {
    if (this.holder !== holder) await this.turnOf(holder)
    const engine = await this.opening
    await engine.execProtocolRawStream(messages, { onRawData: answer })
    if (endsCycle && !engine.isInTransaction()) this.pass()
  }

  /** Ends what a vanished connection had begun. */
  async leave(holder: Holder): Promise<void> {
    if (this.holder !== holder) return
    // A Sync first: after an error in the extended protocol the engine skips everything up to the next one.
    await this.run(Buffer.concat([sync, simpleQuery('rollback')]))
    this.pass()
  }

  /** Tries a newcomer's role and settings; returns what is wrong with them, or null. */
  async admit(newcomer: Holder): Promise<string | null> {
    return this.asOwner(async engine => {
      const found = await engine.query('select 1 from pg_roles where rolname = $1 and rolcanlogin', [
        newcomer.role,
      ])
      if (found.rows.length === 0) return `role "${newcomer.role}" does not exist or may not sign in`
      return (
        (await this.send(simpleQuery(handOver(newcomer)))) &&
        'a setting in the options of the connection is not valid'
      )
    })
  }

  /** Does work of the house itself in a turn of its own, as the owner of everything. */
  async asOwner<Result>(work: (engine: PGlite) => Promise<Result>): Promise<Result> {
    await this.turnOf({ role: 'postgres', settings: [] })
    try {
      return await work(await this.opening)
    } finally {
      this.pass()
    }
  }

  private async turnOf(holder: Holder): Promise<void> {
    if (this.holder) await new Promise<void>(begin => this.waiting.push({ holder, begin }))
    this.holder = holder
    if (this.previous === holder) return
    await this.run(simpleQuery(handOver(holder)))
  }

  private pass(): void {
    this.previous = this.holder
    this.holder = null
    const next = this.waiting.shift()
    if (!next) return
    this.holder = next.holder
    next.begin()
  }

  private async run(messages: Buffer): Promise<void> {
    const error = await this.send(messages)
    if (error) throw new Error(`The embedded database refused to change hands: ${error}`)
  }

  /** Sends messages of our own and returns the first error that they met. */
  private async send(messages: Buffer): Promise<string | null> {
    const answers: Buffer[] = []
    const engine = await this.opening
    await engine.execProtocolRawStream(messages, {
      onRawData: bytes => answers.push(Buffer.from(bytes)),
    })
    return findError(Buffer.concat(answers))
  }
}

function handOver({ role, settings }: Holder): string {
  const apply = settings.map(
    ([name, value]) => `select set_config(${quote(name, "'")}, ${quote(value, "'")}, false)`,
  )
  return ['reset all', `set session authorization ${quote(role, '"')}`, ...apply].join('; ')
}

function quote(text: string, mark: string): string {
  return mark + text.replaceAll(mark, mark + mark) + mark
}
