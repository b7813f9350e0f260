import { sources } from '../sources/library'
import { example } from './example-input'
import { fact } from './gates'
import type { Option } from './option'
import { penaltyBreaks, penaltyCells, penaltyDocuments } from './penalty-parts'
import { casesByCause, penaltyStands } from './reasonable-cause'

/** The days to file and pay were moved for the place where the client lives (26 USC 7508A). */
export const disasterRelief: Option = {
  id: 'disaster-relief',
  version: 1,
  title: 'Disaster relief',
  group: 'penalty',
  what: 'Penalties of the days that were postponed for a disaster come off.',
  after: [],
  gates: position => [
    penaltyStands(position),
    fact(
      {
        label: 'In a declared disaster area',
        rule: 'The day to file or pay fell into the days that were postponed there',
        holds: position.input.situation.disaster,
        tells: 'The list of disasters at irs.gov, by county, and where the client lived then',
      },
      sources.disasterPostponement,
    ),
  ],
  cells: position =>
    penaltyCells(position, casesByCause(position, position.input.situation.disaster), 'penaltyByPhone'),
  documents: [
    { name: 'Proof of the address on the day', when: null, citation: sources.disasterPostponement },
    ...penaltyDocuments,
  ],
  breaks: penaltyBreaks,
  examples: {
    open: example('The county was on the list.', { situation: { disaster: true } }),
    closed: example('It was not.'),
    unknown: example('Nobody looked at the list.', { situation: { disaster: null } }),
  },
}
