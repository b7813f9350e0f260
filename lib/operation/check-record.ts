import 'server-only'
import { type Actor, may } from '@/lib/access'
import { asIdentity, dayIn, log, now, type Tx, todayIn, withFirm } from '@/lib/platform'
import { BEGINNING, type Head, hashOf, lockHead } from './audit'
import { reading } from './query'

/** The least number that the column holds. */
const BEFORE_ALL = -(2 ** 31)
const PAGE = 1000

export interface RecordCheck {
  checkedAt: Date
  /** Lines that follow each other from the first. */
  lines: number
  /** The first line at which the record was changed, cut or reordered; null when it is whole. */
  brokenAt: number | null
}

/**
 * Goes through the whole chain of a firm and keeps what was found. A page a transaction, so that work goes on between
 * them: lines are only added, so what was found of a page holds.
 */
export async function checkRecord(firmId: string): Promise<RecordCheck> {
  let previous: Head = { seq: 0, hash: BEGINNING }
  // From the very first row, also one that was put in before the beginning.
  for (let after = BEFORE_ALL; ; after = previous.seq) {
    const step = await withFirm(firmId, tx => checkPage(tx, firmId, after, previous))
    if ('check' in step) {
      const { lines, brokenAt } = step.check
      if (brokenAt === null) log('info', 'record.whole', { firmId, lines })
      else log('error', 'record.broken', { firmId, lines, brokenAt })
      return step.check
    }
    previous = step.previous
  }
}

/** The next page of lines, or on the last what the whole check came to. */
async function checkPage(
  tx: Tx,
  firmId: string,
  after: number,
  before: Head,
): Promise<{ previous: Head } | { check: RecordCheck }> {
  // Held, so that the end of the chain and its head are those of one moment.
  const head = await lockHead(tx, firmId)
  const events = await tx.auditEvent.findMany({
    where: { firmId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: PAGE,
  })
  let previous = before
  for (const event of events) {
    const follows = event.seq === previous.seq + 1 && event.previous === previous.hash
    if (!follows || hashOf(event, previous.hash) !== event.hash)
      return { check: await keep(tx, firmId, previous.seq, previous.seq + 1) }
    previous = { seq: event.seq, hash: event.hash }
  }
  if (events.length === PAGE) return { previous }
  const whole = previous.seq === head.seq && previous.hash === head.hash
  return { check: await keep(tx, firmId, previous.seq, whole ? null : previous.seq + 1) }
}

async function keep(tx: Tx, firmId: string, lines: number, brokenAt: number | null): Promise<RecordCheck> {
  const checkedAt = now()
  await tx.auditHead.update({ where: { firmId }, data: { checkedAt, checkedLines: lines, brokenAt } })
  return { checkedAt, lines, brokenAt }
}

/** Checks each firm's record once on each of its days. */
export async function checkEveryRecord(): Promise<void> {
  const firms = await asIdentity(tx => tx.firm.findMany({ select: { id: true, timeZone: true } }))
  for (const { id, timeZone } of firms) {
    const last = await withFirm(id, tx => lastCheck(tx, id))
    if (!last || dayIn(timeZone, last.checkedAt) < todayIn(timeZone)) await checkRecord(id)
  }
}

/** What the last check of the firm's record found; null before the first, and for those whom it does not concern. */
export async function getRecordCheck(actor: Actor): Promise<RecordCheck | null> {
  if (!may(actor.role, 'firm.manage')) return null
  return reading(actor, tx => lastCheck(tx, actor.firmId))
}

async function lastCheck(tx: Tx, firmId: string): Promise<RecordCheck | null> {
  const head = await tx.auditHead.findUnique({ where: { firmId } })
  if (!head?.checkedAt) return null
  return { checkedAt: head.checkedAt, lines: head.checkedLines ?? 0, brokenAt: head.brokenAt }
}
