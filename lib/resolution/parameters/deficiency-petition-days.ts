import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** 26 USC 6213(a): the days in which the Tax Court may be asked about a notice of deficiency. Nobody can extend them. */
export const deficiencyPetitionDays = parameter({
  table: 'deficiency-petition-days',
  title: 'Days to petition the Tax Court from a notice of deficiency',
  unit: 'after mailing',
  says: ({ ordinary, abroad }) =>
    each({
      Ordinarily: counted(ordinary, 'calendar day'),
      'Addressed outside the United States': counted(abroad, 'calendar day'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1954-08-17'),
      value: { ordinary: 90, abroad: 150 },
      source: sources.deficiencyPetition,
      note: 'The first day is recalled, the figures were read.',
    },
  ],
})
