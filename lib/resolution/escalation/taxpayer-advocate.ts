import { allOf, anyOf, said } from '../interview/said'
import { sources } from '../sources/library'
import { interviewRule } from './interview-rule'

/** Form 911: the Taxpayer Advocate may order relief from a significant hardship (26 USC 7811). */
export const taxpayerAdvocate = interviewRule({
  id: 'X-15',
  version: 1,
  title: 'Taxpayer Advocate',
  severity: 3,
  precedence: 5,
  reversibility: 1,
  rule: 'The Taxpayer Advocate may step in where a significant hardship is near, or where the IRS did not answer or do what it promised.',
  why: 'Harm comes that an order could have stopped.',
  citations: [sources.advocateOrder, sources.advocateForm],
  asks: ['hardship', 'urgentHardship', 'irsFailure'],
  holds: ({ facts }) =>
    anyOf(
      said(facts, 'irsFailure'),
      facts.clientKind === 'business' ? false : allOf(said(facts, 'hardship'), said(facts, 'urgentHardship')),
    ),
  claim: ({ facts }) =>
    said(facts, 'urgentHardship') === true
      ? 'The client says that an eviction, a foreclosure, a shut-off or treatment that cannot be paid is at hand.'
      : 'The client says that the IRS did not answer, or did not do what it promised, long past the day it named.',
  nextAction: () => 'Send Form 911 with proof of the harm or of the promise that was not kept.',
  wouldChange: ['The harm is over.', 'The answer of the IRS.'],
  paper: 'The eviction, foreclosure, shut-off or medical notice, or the letters that were not answered',
  examples: {
    fires: {
      tells: 'An eviction is at hand.',
      answers: { hardship: 'yes', urgentHardship: 'yes', irsFailure: 'no' },
    },
    quiet: { tells: 'No hardship, and the IRS answers.', answers: { hardship: 'no', irsFailure: 'no' } },
  },
})
