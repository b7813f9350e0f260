import { sources } from '../sources/library'
import { statusRule } from './status-rule'

export const examinationOpen = statusRule({
  id: 'X-10',
  version: 1,
  title: 'Examination open',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'While a return is examined, what is owed is not settled; an offer or plan for that year waits.',
  why: 'A plan made now breaks when the examination adds tax.',
  citations: [sources.firmPolicy, sources.lettersRecalled],
  kinds: ['audit'],
  means: 'an examination is open',
  action:
    'Get the letters of the examination and a Form 2848 that covers it; hold plan proposals for the year.',
  opening: { code: '420', explanation: 'Examination of tax return' },
  closing: { code: '421', explanation: 'Closed examination of tax return' },
  notices: true,
})
