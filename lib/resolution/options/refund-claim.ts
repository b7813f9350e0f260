import { periodLabel } from '../collection/period-label'
import { agreed } from '../finding/conditions'
import type { Finding } from '../finding/finding'
import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { findRefundStatute, type RefundStatute } from '../statutes/refund-statute'
import { day, formatDay } from '../time/plain-date'
import { decisionTime, lienOutlook, moneyMissing, noDays, noMoney } from './cells'
import { example } from './example-input'
import { anyHolds, fact, gate } from './gates'
import type { Gate, Option, OptionCells } from './option'
import type { OptionsAccount } from './options-input'
import type { Position } from './position'

interface Claim {
  account: OptionsAccount
  statute: Finding<RefundStatute>
  inTime: boolean | null
}

function claimsOf({ input, asOf }: Position): Claim[] {
  return input.accounts.flatMap(account =>
    (account.payments ?? []).map(payment => {
      const filed = account.filed === 'not-filed' ? 'not-filed' : account.filedOn
      const statute = findRefundStatute({ period: account.period, filed, extended: null, payment })
      const { value } = statute
      const inTime = value && agreed([asOf <= value.earliest, asOf <= value.latest])
      return { account, statute, inTime }
    }),
  )
}

function gates(position: Position): Gate[] {
  const claims = claimsOf(position)
  const unknown = position.input.accounts.some(({ payments }) => payments === null)
  const best = claims.find(({ inTime }) => inTime !== false) ?? claims[0]
  const open = claims.find(({ inTime }) => inTime === null)
  return [
    fact(
      {
        label: 'Something was paid that is not owed',
        rule: 'Tax, a penalty or interest that can be shown not to be owed',
        holds: position.input.situation.overpaid,
        tells: 'The right return, or the papers behind the penalty',
      },
      sources.refundClaim,
    ),
    gate(
      {
        label: 'Still in time',
        formula:
          best?.statute.value == null
            ? claims.length === 0 && !unknown
              ? 'No payment is on file'
              : 'Not known'
            : `${periodLabel(best.account.period)}: until ${formatDay(best.statute.value.earliest)} at the earliest`,
        holds: anyHolds([...claims.map(({ inTime }) => inTime), ...(unknown ? [null] : [])]),
        missing: open?.statute.missing[0] ?? {
          fact: 'Payments of each period, with their days',
          wouldTell: 'The account transcripts of all periods',
        },
      },
      {
        citations: best?.statute.citations ?? [sources.refundClaim],
        marks: best?.statute.marks ?? [],
        working: best?.statute.steps ?? [],
      },
    ),
  ]
}

function cells(position: Position): OptionCells {
  return {
    totalPaid: moneyMissing({ fact: 'What is claimed back', wouldTell: 'The right return, or the claim' }),
    monthly: null,
    daysAdded: noDays('A claim suspends nothing', sources.statuteSuspensions),
    lien: lienOutlook(position, {
      over: 'possible',
      why: 'What is still owed is collected meanwhile; a refund is first set against it.',
      citations: [sources.refundClaim],
    }),
    fee: noMoney('No fee', sources.claimForm),
    decision: decisionTime('refund'),
  }
}

const paid = { payments: [{ kind: 'other', on: day('2026-03-02'), cents: dollars(4_000) }] } as const

/** What was paid and is not owed comes back, when it is asked for in time (26 USC 6511). */
export const refundClaim: Option = {
  id: 'refund-claim',
  version: 1,
  title: 'Refund claim',
  group: 'dispute',
  what: 'What was paid and is not owed is claimed back before the time for it ends.',
  after: [],
  gates,
  cells,
  documents: [
    { name: 'Form 1040-X, or Form 843 for a penalty or interest', when: null, citation: sources.claimForm },
    { name: 'Proof of payment and of what is right', when: null, citation: sources.claimForm },
  ],
  breaks: [
    { what: 'The last day to claim passes.', citation: sources.refundClaim },
    { what: 'The refund is set against another year.', citation: sources.refundClaim },
  ],
  examples: {
    open: example('A penalty paid in March 2026 that should come off.', {
      account: paid,
      situation: { overpaid: true },
    }),
    closed: example('Nothing was paid that is not owed.', { account: paid }),
    unknown: example('No transcript shows the payments.', {
      account: { payments: null },
      situation: { overpaid: true },
    }),
  },
}
