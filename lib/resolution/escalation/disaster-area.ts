import { sources } from '../sources/library'
import { statusRule } from './status-rule'

export const disasterArea = statusRule({
  id: 'X-07',
  version: 1,
  title: 'Disaster area',
  severity: 3,
  precedence: 5,
  reversibility: 1,
  rule: 'In a declared disaster days to file, to pay and to answer are put off to a day that the IRS announces.',
  why: 'A penalty may not be owed, and a day that looks missed may still run.',
  citations: [sources.disasterPostponement],
  kinds: ['disaster'],
  means: 'the account is marked for a disaster area',
  action: 'Look up the announcement for the county and count the days of the case again.',
  opening: { code: '971', explanation: 'Disaster postponement' },
  closing: { code: '972', explanation: 'Disaster postponement' },
})
