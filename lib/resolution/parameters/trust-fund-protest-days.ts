import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** 26 USC 6672(b); Letter 1153: the days to protest to Appeals. */
export const trustFundProtestDays = parameter({
  table: 'trust-fund-protest-days',
  title: 'Days to protest a proposed trust fund penalty',
  unit: 'after the letter',
  says: ({ ordinary, abroad }) =>
    each({
      Ordinarily: counted(ordinary, 'calendar day'),
      'Addressed outside the United States': counted(abroad, 'calendar day'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1996-07-30'),
      value: { ordinary: 60, abroad: 75 },
      source: sources.trustFundProtest,
      note: 'The first day is recalled; the days abroad come from those who cite the letter.',
    },
  ],
})
