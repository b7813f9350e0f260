import { sources } from '../sources/library'
import { day, formatDay } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** 26 USC 7508A: due days that the IRS moved for everyone. They move the start of interest and penalty with them. */
export const postponedDueDay = parameter({
  table: 'postponed-due-day',
  title: 'Postponed due days',
  unit: 'of an individual return',
  says: ({ taxYear, due }) => each({ 'Tax year': String(taxYear), 'Due day': formatDay(due) }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2020-04-15'),
      through: day('2020-04-15'),
      value: { taxYear: 2019, due: day('2020-07-15') },
      source: sources.postponement2020,
    },
    {
      from: day('2021-04-15'),
      through: day('2021-04-15'),
      value: { taxYear: 2020, due: day('2021-05-17') },
      source: sources.postponement2021,
      note: 'The installment of estimated tax of April 15 was not postponed.',
    },
  ],
})
