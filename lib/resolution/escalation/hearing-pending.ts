import { listLevyNotices } from '../collection/levy-notices'
import { sources } from '../sources/library'
import { statusRule } from './status-rule'

export const hearingPending = statusRule({
  id: 'X-12',
  version: 1,
  title: 'Hearing pending',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'While a hearing about a levy is open the IRS may not levy for its periods, and an offer or plan can be taken up in it.',
  why: 'A proposal sent elsewhere meets the hearing or is lost between two desks.',
  citations: [sources.hearingSuspends, sources.hearingBeforeLevy],
  kinds: ['hearing'],
  // A request that answers a notice on file is told by the rule of that notice.
  when: (_, period, view) =>
    !listLevyNotices(view).some(({ answer, periods }) => answer !== null && periods.includes(period)),
  means: 'a hearing is pending',
  action: 'Find the officer of Appeals and bring plan, offer or dispute into the hearing.',
  opening: { code: '971', explanation: 'Collection due process request received timely' },
  closing: { code: '971', explanation: 'Collection due process request determined, closed' },
})
