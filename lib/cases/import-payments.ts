import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/access'
import { command, type Done, invalid, notFound, type Outcome, Refusal, reading } from '@/lib/operation'
import { asCents, asColumn, asDay, type Tx, todayIn } from '@/lib/platform'
import type { PlainDate } from '@/lib/resolution'
import { importPaymentsInput } from './case.schema'
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

/** Enters what of the file the case does not have yet: all of it or nothing, and the same file again enters nothing. */
export const importPayments = command({
  permission: 'case.write',
  input: importPaymentsInput,
  async run({ actor, input, tx, today }): Promise<Done<{ entered: number; known: number }>> {
    const { firmId, userId } = actor
    const { caseId, table } = input
    await lockCase(tx, actor, caseId)
    if (userId === null) throw new Error('Payments are entered by a person')
    const { taken, known } = await sortFor(tx, { firmId, caseId, table, today })
    const rows = taken.map(({ paidOn, cents, method, designated, confirmation, purpose = null }) => ({
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
      events: [{ type: 'payments.imported', caseId, paymentIds: ids, known: known.length }, ...assessed],
    }
  },
})

interface Sorting {
  firmId: string
  caseId: string
  table: string
  today: PlainDate
}

async function sortFor(tx: Tx, { firmId, caseId, table, today }: Sorting): Promise<SortedPayments> {
  const rows = await tx.payment.findMany({
    where: { firmId, caseId },
    select: { paidOn: true, cents: true, confirmation: true },
  })
  const stored = rows.map(({ paidOn, cents, confirmation }) => ({
    ...{ paidOn: required(asDay(paidOn)), cents: required(asCents(cents)), confirmation },
  }))
  const sorted = sortPaymentCsv(table, { stored, today })
  if (typeof sorted === 'string') throw invalid('table', sorted)
  return sorted
}
