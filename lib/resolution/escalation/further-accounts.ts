import type { CaseView } from '../collection/case-view'
import { isIndividualForm } from '../collection/period-label'
import { allOf, anyOf, said } from '../interview/said'
import { sources } from '../sources/library'
import { interviewRule } from './interview-rule'

/** The spouse's own years count as pulled where an account under the spouse's number is on file. */
const isSpouseUnseen = ({ facts, spouseAccounts }: CaseView) =>
  facts.clientKind === 'couple' && spouseAccounts.length === 0

/** Accounts of a business, and of the civil penalty that follows from it. */
const isBusinessUnseen = ({ facts, periods }: CaseView) =>
  facts.clientKind !== 'business' && !periods.some(({ period }) => !isIndividualForm(period.form))

const openSpouse = (view: CaseView) => allOf(isSpouseUnseen(view), said(view.facts, 'spouseYears'))
const openBusiness = (view: CaseView) => allOf(isBusinessUnseen(view), said(view.facts, 'ownBusiness'))

/** Accounts beside the ones on file in which a debt of the same people may stand. */
export const furtherAccounts = interviewRule({
  id: 'M-09',
  version: 1,
  title: 'Further accounts not pulled',
  severity: 3,
  precedence: 9,
  reversibility: 2,
  rule: 'Before anything is proposed, the accounts of the spouse, of a business of the client and of civil penalties are looked at too.',
  why: 'A debt that nobody saw ends the plan, and payroll tax of a business can become the client’s own.',
  citations: [sources.firmPolicy, sources.agreementRequest],
  asks: ['spouseYears', 'ownBusiness'],
  holds: view => anyOf(openSpouse(view), openBusiness(view)),
  claim: view => {
    const spouse = openSpouse(view) === true
    const business = openBusiness(view) === true
    return `Nothing is on file of ${[spouse && 'the spouse’s own years', business && 'the business and its payroll tax'].filter(Boolean).join(' and of ')}.`
  },
  nextAction: view =>
    openBusiness(view) === true
      ? 'Pull the accounts of the business under its EIN, and the civil penalty account of the client.'
      : 'Pull the accounts under the spouse’s own number.',
  wouldChange: ['Their transcripts on file.'],
  paper: 'The letter that gave the business its EIN, and the spouse’s last returns',
  examples: {
    fires: {
      tells: 'The client owns a company, and nothing of it is on file.',
      answers: { ownBusiness: 'yes' },
    },
    quiet: { tells: 'No business.', answers: { ownBusiness: 'no' } },
  },
})
