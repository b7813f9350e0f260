import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/access'
import { command, type Done, invalid, notFound, type Outcome, Refusal, reading } from '@/lib/operation'
import { asCents, asColumn, asDay, type Tx, todayIn } from '@/lib/platform'
import { cents, type PlainDate } from '@/lib/resolution'
import { importPaymentsInput } from './case.schema'
import { groupBy } from './group-by'
import { reassess } from './reassess'
import { required } from './required'
import { type SortedPayments, sortPaymentCsv } from './sort-payment-csv'
import { touchCase } from './touch'
import { casesVisibleTo, lockCase } from './visibility'

/** What a file of payments would enter on the case; nothing is saved. */
export async function previewPayments(
  actor: Actor,
  raw: unknown,
): Promise<Outcome<SortedPayments & { table: string }>> {
  const input = importPaymentsInput.safeParse(raw)
  if (!input.success)
    return { ok: false, failure: { code: 'invalid', message: 'Choose the file with the payments.' } }
  const { caseId, table } = input.data
  try {
    const value = await reading(actor, async tx => {
      const seen = await tx.case.findFirst({
        where: { id: caseId, ...casesVisibleTo(actor) },
        select: { id: true },
      })
      if (!seen) throw notFound('case')
      return sortFor(tx, { firmId: actor.firmId, caseId, table, today: todayIn(actor.timeZone) })
    })
    return { ok: true, value: { ...value, table } }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure }
    throw error
  }
}

/**
 * Enters what of the file the case does not have yet, without the lines that a person leaves out: all of the rest or
 * nothing, and the same file again enters nothing, also where a payment of it was corrected since.
 */
export const importPayments = command({
  permission: 'case.write',
  input: importPaymentsInput,
  async run({ actor, input, tx, today }): Promise<Done<{ entered: number; known: number }>> {
    const { firmId, userId } = actor
    const { caseId, table, leaveOut } = input
    await lockCase(tx, actor, caseId)
    if (userId === null) throw new Error('Payments are entered by a person')
    const { taken, known } = await sortFor(tx, { firmId, caseId, table, today })
    const chosen = taken.filter(({ line }) => !leaveOut.includes(line))
    if (chosen.length === 0 && taken.length > 0)
      throw invalid('leaveOut', 'Every payment of the file is left out; there is nothing to enter.')
    const rows = chosen.map(({ paidOn, cents, method, designated, confirmation, purpose = null }) => ({
      ...{ firmId, id: uuidv7(), caseId, paidOn: asColumn(paidOn), cents: BigInt(cents), method, purpose },
      designatedForm: designated?.form ?? null,
      designatedPeriodEnd: asColumn(designated?.periodEnd ?? null),
      ...{ confirmation, enteredById: userId },
    }))
    await tx.payment.createMany({ data: rows })
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'payments imported')
    const ids = rows.map(({ id }) => id)
    return {
      value: { entered: rows.length, known: known.length },
      events: [
        {
          ...{ type: 'payments.imported', caseId, paymentIds: ids, known: known.length },
          leftOut: taken.length - rows.length,
        },
        ...assessed,
      ],
    }
  },
})

/** Corrections of an earlier release kept the day and the amount alone. */
interface CorrectedPayment {
  paymentId: string
  centsBefore: number
  paidOnBefore: PlainDate
  before?: Record<string, string>
}

interface Sorting {
  firmId: string
  caseId: string
  table: string
  today: PlainDate
}

async function sortFor(tx: Tx, { firmId, caseId, table, today }: Sorting): Promise<SortedPayments> {
  const rows = await tx.payment.findMany({
    where: { firmId, caseId },
    select: { id: true, paidOn: true, cents: true, confirmation: true },
  })
  const earlier = await statesBefore(tx, { firmId, caseId })
  const stored = rows.map(({ id, confirmation, ...row }) => ({
    ...{ paidOn: required(asDay(row.paidOn)), cents: required(asCents(row.cents)), confirmation },
    was: earlier.get(id) ?? [],
  }))
  const sorted = sortPaymentCsv(table, { stored, today })
  if (typeof sorted === 'string') throw invalid('table', sorted)
  return sorted
}

/** How payments of the case stood before they were corrected, by their id, as the record has it. */
async function statesBefore(tx: Tx, { firmId, caseId }: Pick<Sorting, 'firmId' | 'caseId'>) {
  const events = await tx.auditEvent.findMany({
    where: { firmId, caseId, type: 'payment.corrected' },
    select: { data: true },
  })
  return groupBy(events, ({ data }) => {
    const { paymentId, centsBefore, paidOnBefore, before } = data as unknown as CorrectedPayment
    const confirmation = before?.confirmation || null
    return [paymentId, { cents: cents(centsBefore), paidOn: paidOnBefore, confirmation }]
  })
}
