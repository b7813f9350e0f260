import type { FindingMark } from '../finding/finding'
import type { StatuteEvent } from '../statutes/events'
import type { PlainDate } from '../time/plain-date'
import type { StatuteEntry } from './statute-entry'

/** An event as the rows of a transcript tell it. What they do not tell is null in it, and said in its marks. */
export interface ToldEvent {
  event: StatuteEvent
  /** Places of the rows in the transcript, counted from 0. */
  rows: readonly number[]
  marks: readonly FindingMark[]
}

type Kind = StatuteEvent['kind']
export type Spanning = Extract<StatuteEvent, { from: PlainDate | null; to: unknown }>

interface Draft {
  event: StatuteEvent
  rows: number[]
  marks: FindingMark[]
  open: boolean
}

/** A row with its place. */
export interface PlacedEntry extends StatuteEntry {
  at: number
}

/** The events that the rows told so far, and which of them still go on. */
export class StatuteLedger {
  private readonly drafts: Draft[] = []

  begin(event: StatuteEvent, { at }: PlacedEntry, ...marks: FindingMark[]): void {
    this.drafts.push({ event, rows: [at], marks, open: true })
  }

  tell(event: StatuteEvent, { at }: PlacedEntry, ...marks: FindingMark[]): void {
    this.drafts.push({ event, rows: [at], marks, open: false })
  }

  /** The newest event of these kinds that still goes on. */
  findOpen(...kinds: Kind[]): StatuteEvent | null {
    return this.openDraft(kinds)?.event ?? null
  }

  /** Ends the newest of these kinds on the day of the row; an end without a beginning is an event whose first day is not known. */
  end<E extends Spanning>(
    kinds: readonly Kind[],
    row: PlacedEntry,
    { told = {}, orElse, marks = [] }: { told?: Partial<E>; orElse: E; marks?: readonly FindingMark[] },
  ): void {
    const draft = this.openDraft(kinds)
    const end = { to: row.date, ...told }
    if (draft === undefined) {
      this.tell({ ...orElse, from: null, ...end } as StatuteEvent, row, beginsUntold(row), ...marks)
      return
    }
    draft.event = { ...draft.event, ...end } as StatuteEvent
    draft.rows.push(row.at)
    draft.marks.push(...marks)
    draft.open = false
  }

  /** More about the newest event of a kind, whether it goes on or not. Says whether there was one. */
  add(kind: Kind, row: PlacedEntry, told: (event: StatuteEvent) => StatuteEvent | null): boolean {
    const draft = this.drafts.findLast(({ event }) => event.kind === kind)
    const changed = draft && told(draft.event)
    if (!draft || !changed) return false
    draft.event = changed
    draft.rows.push(row.at)
    return true
  }

  list(): ToldEvent[] {
    return this.drafts.map(({ event, rows, marks }) => ({ event, rows, marks }))
  }

  private openDraft(kinds: readonly Kind[]): Draft | undefined {
    return this.drafts.findLast(({ event, open }) => open && kinds.includes(event.kind))
  }
}

/** What a row leaves open is marked, never chosen in silence. */
export function untold(row: StatuteEntry, detail: string): FindingMark {
  return { kind: 'unsettled', about: `Code ${row.code} of the transcript`, detail }
}

function beginsUntold(row: StatuteEntry): FindingMark {
  return untold(row, 'It ends what no earlier row begins: the first day is not known.')
}
