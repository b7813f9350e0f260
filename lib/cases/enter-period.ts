import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { command, Refusal, type Work, whoSaved } from '@/lib/operation'
import { asBig, asCents, asColumn, asDay, now } from '@/lib/platform'
import { formatCents, formatDay } from '@/lib/resolution'
import { enterPeriodInput } from './case.schema'
import { reassess } from './reassess'
import { touchCase } from './touch'
import { lockCase } from './visibility'

type Input = z.output<typeof enterPeriodInput>
type Stored = NonNullable<Awaited<ReturnType<typeof findPeriod>>>

/**
 * Enters or corrects what a person says of one form and period. A save made from an older version is refused with
 * what stands there now, so that neither person's work is lost.
 */
export const enterPeriod = command({
  permission: 'case.write',
  input: enterPeriodInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const before = await findPeriod(tx, actor.firmId, input)
    if (before?.entered && before.version !== input.version)
      throw stale(before, await whoSaved(tx, actor.firmId, ['period.entered'], { taxPeriodId: before.id }))
    const taxPeriodId = before ? before.id : uuidv7()
    const data = { ...columnsOf(input), entered: true, enteredById: actor.userId, enteredAt: now() }
    if (before) {
      await tx.taxPeriod.update({
        where: { firmId_id: { firmId: actor.firmId, id: before.id } },
        data: { ...data, version: { increment: 1 } },
      })
    } else {
      const { caseId, form } = input
      await tx.taxPeriod.create({
        data: {
          firmId: actor.firmId,
          id: taxPeriodId,
          caseId,
          form,
          periodEnd: asColumn(input.periodEnd),
          ...data,
        },
      })
    }
    await touchCase({ actor, tx }, input.caseId)
    const assessed = await reassess({ actor, tx, today }, input.caseId, 'period entered')
    const fields = Object.keys(columnsOf(input))
    return {
      value: { taxPeriodId },
      events: [
        {
          type: 'period.entered',
          caseId: input.caseId,
          taxPeriodId,
          form: input.form,
          periodEnd: input.periodEnd,
          fields,
        },
        ...assessed,
      ],
    }
  },
})

function columnsOf(input: Input) {
  return {
    filed: (
      {
        'not-filed': 'not_filed',
        'not-required': 'not_required',
        filed: 'filed',
        unknown: 'unknown',
      } as const
    )[input.filed],
    balanceCents: asBig(input.balance),
    balanceAsOf: asColumn(input.balanceAsOf),
    stage: input.stage,
    stageNoticeDate: asColumn(input.stageNoticeDate),
    lien: input.lien,
    levy: input.levy,
  }
}

function findPeriod(
  tx: Work<unknown>['tx'],
  firmId: string,
  input: Pick<Input, 'caseId' | 'form' | 'periodEnd'>,
) {
  return tx.taxPeriod.findFirst({
    where: { firmId, caseId: input.caseId, form: input.form, periodEnd: asColumn(input.periodEnd) },
  })
}

function stale(before: Stored, by: string): Refusal {
  const day = (column: Date | null) => {
    const found = asDay(column)
    return found ? formatDay(found) : 'unknown'
  }
  const balance = asCents(before.balanceCents)
  return new Refusal({
    code: 'stale',
    message: `Form ${before.form} for the period ending ${day(before.periodEnd)} was entered by ${by} meanwhile. Both versions are below; choose what to keep.`,
    theirs: {
      by,
      version: String(before.version),
      filed: before.filed.replace('_', '-'),
      balance: balance === null ? '' : formatCents(balance),
      balanceAsOf: asDay(before.balanceAsOf) ?? '',
      stage: before.stage,
      stageNoticeDate: asDay(before.stageNoticeDate) ?? '',
      lien: before.lien,
      levy: before.levy,
    },
  })
}
