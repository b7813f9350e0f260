import { said, saidDay } from '../interview/said'
import { sources } from '../sources/library'
import { formatDay } from '../time/plain-date'
import { interviewRule } from './interview-rule'

/** The time to collect stands still while the taxpayer is abroad for a continuous half year or more (26 USC 6503(c)). */
export const taxpayerAbroad = interviewRule({
  id: 'X-08',
  version: 1,
  title: 'Taxpayer abroad',
  severity: 3,
  precedence: 7,
  reversibility: 2,
  rule: 'While the taxpayer is outside the United States for six months or longer without a break, the time to collect does not run.',
  why: 'A day on which the debt seems to end is wrong, and a certified debt stops a passport abroad.',
  citations: [sources.abroadSuspends],
  asks: ['abroad', 'abroadFrom', 'abroadTo'],
  holds: ({ facts }) => said(facts, 'abroad'),
  claim: ({ facts }) => {
    const from = saidDay(facts, 'abroadFrom')
    const to = saidDay(facts, 'abroadTo')
    const since = from === null ? ', the days are not known' : ` from ${formatDay(from)}`
    return `The taxpayer was abroad for six months or longer${since}${to === null ? '' : ` to ${formatDay(to)}`}; the time to collect stood still.`
  },
  nextAction: () =>
    'Get the days of departure and return, with passport stamps or tickets, and reckon the time to collect with them.',
  wouldChange: ['Proof of a return to the United States in between.'],
  paper: 'Passport pages or tickets that show the days abroad',
  examples: {
    fires: { tells: 'Two years in Spain.', answers: { abroad: 'yes', abroadFrom: '2024-07-01' } },
    quiet: { tells: 'Never away for long.', answers: { abroad: 'no' } },
  },
})
