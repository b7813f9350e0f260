import { sources } from '../sources/library'
import { statusRule } from './status-rule'

export const passportCertified = statusRule({
  id: 'E-19',
  version: 1,
  title: 'Passport certified',
  severity: 1,
  precedence: 3,
  reversibility: 1,
  rule: 'A seriously delinquent debt is certified to the State Department; full payment, an accepted plan or offer, a timely levy hearing or an innocent spouse claim reverses it.',
  why: 'A passport may be refused or taken away, and the notice goes by ordinary mail to the client alone.',
  citations: [sources.passportStatute, sources.passportSuit],
  kinds: ['passport'],
  means: 'the debt is certified to the State Department',
  action:
    'Ask about travel today; pay in full, or get a plan, an offer or hardship status accepted; refer a suit to counsel.',
  opening: { code: '971', explanation: 'Seriously delinquent debt certified, passport' },
  closing: { code: '972', explanation: 'Seriously delinquent debt certified, passport' },
  notices: true,
})
