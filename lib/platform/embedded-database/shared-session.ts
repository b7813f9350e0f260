import type { PGlite } from '@electric-sql/pglite'
import { findError, simpleQuery, sync } from './wire'

/** Who holds, or waits for, the one session: a connection and the role it signed in as. */
export interface Holder {
  role: string
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

  constructor(private readonly engine: PGlite) {}

  /** Sends whole messages in the holder's turn; `endsCycle` tells that the last of them asks for an answer. */
  async exchange(
    holder: Holder,
    messages: Uint8Array,
    endsCycle: boolean,
    answer: (bytes: Uint8Array) => void,
  ) {
    if (this.holder !== holder) await this.turnOf(holder)
    await this.engine.execProtocolRawStream(messages, { onRawData: answer })
    if (endsCycle && !this.engine.isInTransaction()) this.pass()
  }

  /** Ends what a vanished connection had begun. */
  async leave(holder: Holder): Promise<void> {
    if (this.holder !== holder) return
    // A Sync first: after an error in the extended protocol the engine skips everything up to the next one.
    await this.run(Buffer.concat([sync, simpleQuery('rollback')]))
    this.pass()
  }

  async roleMaySignIn(role: string): Promise<boolean> {
    const asker: Holder = { role: 'postgres' }
    await this.turnOf(asker)
    try {
      const found = await this.engine.query('select 1 from pg_roles where rolname = $1 and rolcanlogin', [
        role,
      ])
      return found.rows.length === 1
    } finally {
      this.pass()
    }
  }

  private async turnOf(holder: Holder): Promise<void> {
    if (this.holder) await new Promise<void>(begin => this.waiting.push({ holder, begin }))
    this.holder = holder
    if (this.previous === holder) return
    await this.run(simpleQuery(`reset all; set session authorization ${quoteName(holder.role)}`))
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
    const answers: Buffer[] = []
    await this.engine.execProtocolRawStream(messages, {
      onRawData: bytes => answers.push(Buffer.from(bytes)),
    })
    const error = findError(Buffer.concat(answers))
    if (error) throw new Error(`The embedded database refused to change hands: ${error}`)
  }
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
