import type {
  AnswerFacts,
  AuthorizationFacts,
  CaseFacts,
  DecisionFacts,
  EnteredPeriodFacts,
  HearingRequestFacts,
  PaymentFacts,
} from '../facts'
import type { QuestionKey } from '../interview/questions'
import type { FinancesFacts } from '../options/finances'
import type { FormPeriod } from '../reading'

/** What a person says beside the papers. What is absent is not known. */
export interface CaseAnswers {
  caseId?: string
  clientKind?: CaseFacts['clientKind']
  authorityOnFile?: boolean | null
  /** Last four of the number of the client, and of the spouse: they tell whose account a transcript is. */
  taxpayerLast4?: string
  spouseLast4?: string
  periods?: readonly (FormPeriod & Partial<Omit<EnteredPeriodFacts, 'source'>>)[]
  payments?: readonly (Omit<PaymentFacts, 'paymentId' | 'source' | 'designated'> & {
    designated?: FormPeriod | null
    /** Nobody confirmed it unless somebody says so. */
    confirmed?: boolean
  })[]
  hearingRequests?: readonly Omit<HearingRequestFacts, 'requestId' | 'source'>[]
  finances?: FinancesFacts
  decisions?: readonly Omit<DecisionFacts, 'source'>[]
  /** Answers of the client, each by its question. */
  interview?: Partial<Record<QuestionKey, Omit<AnswerFacts, 'source'>>>
  authorizations?: readonly Omit<AuthorizationFacts, 'authorizationId' | 'source'>[]
}
