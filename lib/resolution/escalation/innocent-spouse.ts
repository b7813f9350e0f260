import { sources } from '../sources/library'
import { statusRule } from './status-rule'

export const innocentSpouse = statusRule({
  id: 'X-05',
  version: 1,
  title: 'Innocent spouse',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'Relief from a joint debt is asked for by Form 8857, mostly within two years of the first collection; for the one who asks, the time to collect stands still.',
  why: 'The two spouses have different interests and different clocks.',
  citations: [sources.innocentSpouseSuspends, sources.collectionProcess],
  kinds: ['innocent-spouse'],
  means: 'an innocent spouse claim is on the account',
  action: 'Get Form 8857 as sent and the IRS’s answer; look at the conflict between the spouses.',
  opening: { code: '971', explanation: 'Innocent spouse claim received' },
  closing: { code: '972', explanation: 'Innocent spouse claim received' },
})
