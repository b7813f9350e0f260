import { sources } from '../sources/library'
import { statusRule } from './status-rule'

export const militaryDeferral = statusRule({
  id: 'X-06',
  version: 1,
  title: 'Military or combat zone',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'Service in a combat zone moves days to file, to pay and to answer, and the time to collect.',
  why: 'Penalties and last days may be wrong by the whole service.',
  citations: [sources.combatZoneSuspends],
  kinds: ['military'],
  means: 'a military deferral is open',
  action: 'Ask for the dates of service and count every day of the case again.',
  opening: { code: '500', explanation: 'Military deferment' },
  closing: { code: '502', explanation: 'Military deferment ended' },
})
