import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6502(a)(2)(A): days after the day agreed with an installment agreement in which the tax may still be collected. */
export const collectionWaiverDays = parameter({
  table: 'collection-waiver-days',
  title: 'Days to collect after an agreed day',
  unit: 'after the day agreed in writing',
  says: value => alone(counted(value, 'calendar day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-01-01'),
      value: 90,
      source: sources.collectionWaiver,
      otherwise: [
        {
          value: 89,
          source: sources.waiverExample,
          note: 'The statute says before the day that is 90 days after; the example of the regulation adds 89.',
        },
      ],
    },
  ],
})
