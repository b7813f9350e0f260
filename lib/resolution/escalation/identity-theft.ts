import { sources } from '../sources/library'
import { statusRule } from './status-rule'

export const identityTheft = statusRule({
  id: 'X-04',
  version: 1,
  title: 'Identity theft',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'A debt that another person made under the client’s number is not the client’s; Form 14039 opens the case, and plans wait for it.',
  why: 'A plan would admit a debt that may not be owed.',
  citations: [sources.identityAffidavit],
  kinds: ['identity-theft'],
  means: 'an identity theft case is on the account',
  action: 'Get Form 14039 and what the IRS answered; propose no plan for what is disputed.',
  opening: { code: '971', explanation: 'Identity theft claim received' },
  closing: { code: '972', explanation: 'Identity theft claim received' },
})
