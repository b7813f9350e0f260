import type { CaseFacts, EnteredPeriodFacts, FactSource } from '../facts'
import { answersInForce } from '../interview/said'
import type { FormPeriod } from '../reading'
import type { CaseAnswers } from './answers'

interface Told {
  entered: { period: FormPeriod; entered: EnteredPeriodFacts }[]
  payments: CaseFacts['payments']
  hearingRequests: CaseFacts['hearingRequests']
  /** Absent where nobody said anything of them. */
  more: Pick<CaseFacts, 'finances' | 'decisions' | 'answers' | 'authorizations'>
}

/** A person's answers as facts; what they leave out is unknown. */
export function answersTold(answers: CaseAnswers): Told {
  const source = (confirmed: boolean): FactSource => ({
    kind: 'entered',
    label: 'Told beside the papers',
    documentId: null,
    place: null,
    confirmedBy: confirmed ? 'the facts given' : null,
  })
  return {
    entered: (answers.periods ?? []).map(({ form, periodEnd, ...told }) => ({
      period: { form, periodEnd },
      entered: {
        filed: told.filed ?? 'unknown',
        balanceCents: told.balanceCents ?? null,
        balanceAsOf: told.balanceAsOf ?? null,
        stage: told.stage ?? 'unknown',
        stageNoticeDate: told.stageNoticeDate ?? null,
        lien: told.lien ?? 'unknown',
        levy: told.levy ?? 'unknown',
        source: source(true),
      },
    })),
    payments: (answers.payments ?? []).map(({ confirmed = false, designated = null, ...payment }, index) => ({
      ...payment,
      designated,
      paymentId: `payment-${index + 1}`,
      source: source(confirmed),
    })),
    hearingRequests: (answers.hearingRequests ?? []).map((request, index) => ({
      ...request,
      requestId: `request-${index + 1}`,
      source: source(true),
    })),
    more: {
      ...(answers.finances && { finances: { ...answers.finances, source: source(true) } }),
      ...(answers.decisions?.length && {
        decisions: answers.decisions.map(told => ({ ...told, source: source(true) })),
      }),
      ...(answers.interview && {
        answers: answersInForce({
          answers: Object.fromEntries(
            Object.entries(answers.interview).map(([key, told]) => [key, { ...told, source: source(true) }]),
          ),
          ...(answers.finances && { finances: { ...answers.finances, source: source(true) } }),
        }),
      }),
      ...(answers.authorizations && {
        authorizations: answers.authorizations.map((told, index) => ({
          ...told,
          authorizationId: `authorization-${index + 1}`,
          source: source(true),
        })),
      }),
    },
  }
}
