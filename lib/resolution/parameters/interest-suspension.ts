import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** 26 USC 6404(g): interest on what the IRS did not tell an individual in time stops until some days after it does. */
export const interestSuspension = parameter({
  table: 'interest-suspension',
  title: 'Suspension of interest for late notice',
  unit: 'counted from the return',
  says: ({ monthsToNotice, resumesDaysAfterNotice }) =>
    each({
      'No notice within': counted(monthsToNotice, 'month'),
      'Runs again after the notice': counted(resumesDaysAfterNotice, 'day'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-07-23'),
      value: { monthsToNotice: 18, resumesDaysAfterNotice: 21 },
      source: sources.interestSuspensionRecalled,
      note: 'Known from the note to the present rule; first day recalled.',
    },
    {
      from: day('2007-11-25'),
      value: { monthsToNotice: 36, resumesDaysAfterNotice: 21 },
      source: sources.interestSuspension,
      note: 'The first day is recalled.',
    },
  ],
})
