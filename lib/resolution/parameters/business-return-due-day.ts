import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'
import { dueDayWords } from './say-due-day'

/**
 * 26 USC 6072(a), (b) and Treas. Reg. 31.6071(a)-1: the nominal due days of business returns, by the end of the period.
 * `dayOfMonth` 31 is the last day of the month. Corporations and partnerships changed places with the years that began
 * in 2016 (Pub. L. 114-41, section 2006).
 */
export const businessReturnDueDay = parameter({
  table: 'business-return-due-day',
  title: 'Due day of a business return',
  unit: 'after the end of the period',
  says: ({ corporation, corporationOfJune, sCorporation, partnership, employment }) =>
    each({
      Corporation: dueDayWords(corporation),
      'Corporation with a year that ends in June': dueDayWords(corporationOfJune),
      'S corporation': dueDayWords(sCorporation),
      Partnership: dueDayWords(partnership),
      'Employment tax, by quarter': dueDayWords(employment),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1954-12-31'),
      value: {
        corporation: { monthsAfter: 3, dayOfMonth: 15 },
        corporationOfJune: { monthsAfter: 3, dayOfMonth: 15 },
        sCorporation: { monthsAfter: 3, dayOfMonth: 15 },
        partnership: { monthsAfter: 4, dayOfMonth: 15 },
        employment: { monthsAfter: 1, dayOfMonth: 31 },
      },
      source: sources.businessReturnDueDay,
      note: 'Recalled.',
    },
    {
      from: day('2016-12-31'),
      value: {
        corporation: { monthsAfter: 4, dayOfMonth: 15 },
        corporationOfJune: { monthsAfter: 3, dayOfMonth: 15 },
        sCorporation: { monthsAfter: 3, dayOfMonth: 15 },
        partnership: { monthsAfter: 3, dayOfMonth: 15 },
        employment: { monthsAfter: 1, dayOfMonth: 31 },
      },
      source: sources.businessReturnDueDayFrom2016,
      note: 'Corporations with a year that ends in June keep the old day for the years that begin before 2026.',
    },
    {
      from: day('2026-12-31'),
      value: {
        corporation: { monthsAfter: 4, dayOfMonth: 15 },
        corporationOfJune: { monthsAfter: 4, dayOfMonth: 15 },
        sCorporation: { monthsAfter: 3, dayOfMonth: 15 },
        partnership: { monthsAfter: 3, dayOfMonth: 15 },
        employment: { monthsAfter: 1, dayOfMonth: 31 },
      },
      source: sources.businessReturnDueDayFrom2016,
    },
  ],
})
