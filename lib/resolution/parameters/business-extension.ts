import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

interface Extension {
  months: number
  /** Half a month more: to the last day of the month in which the whole months end. */
  toMonthEnd?: true
}

/**
 * 26 USC 6081 and 26 CFR 1.6081-2, -3 and -6: what Form 7004 gives to the return of a business, an estate or a trust, by
 * the end of its period.
 */
export const businessExtension = parameter<
  Readonly<
    Record<'corporation' | 'corporationOfJune' | 'sCorporation' | 'partnership' | 'estateOrTrust', Extension>
  >
>({
  table: 'business-extension',
  title: 'Automatic extension of a business return',
  unit: 'after the nominal due day',
  says: ({ corporation, corporationOfJune, sCorporation, partnership, estateOrTrust }) =>
    each({
      Corporation: extensionWords(corporation),
      'Corporation with a year that ends in June': extensionWords(corporationOfJune),
      'S corporation': extensionWords(sCorporation),
      Partnership: extensionWords(partnership),
      'Estate or trust': extensionWords(estateOrTrust),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2005-12-31'),
      value: {
        corporation: { months: 6 },
        corporationOfJune: { months: 6 },
        sCorporation: { months: 6 },
        partnership: { months: 6 },
        estateOrTrust: { months: 6 },
      },
      source: sources.businessExtensionOfSixMonths,
    },
    {
      from: day('2008-09-30'),
      value: {
        corporation: { months: 6 },
        corporationOfJune: { months: 6 },
        sCorporation: { months: 6 },
        partnership: { months: 5 },
        estateOrTrust: { months: 5 },
      },
      source: sources.businessExtensionOfFiveMonths,
      note: 'For returns due from January 1, 2009. Bankruptcy estates kept six months.',
    },
    {
      from: day('2016-12-31'),
      value: {
        corporation: { months: 6 },
        corporationOfJune: { months: 7 },
        sCorporation: { months: 6 },
        partnership: { months: 6 },
        estateOrTrust: { months: 5, toMonthEnd: true },
      },
      source: sources.businessExtension,
    },
    {
      from: day('2026-12-31'),
      value: {
        corporation: { months: 6 },
        corporationOfJune: { months: 6 },
        sCorporation: { months: 6 },
        partnership: { months: 6 },
        estateOrTrust: { months: 5, toMonthEnd: true },
      },
      source: sources.businessExtension,
    },
  ],
})

function extensionWords({ months, toMonthEnd }: Extension): string {
  return toMonthEnd ? `${counted(months, 'month')} and a half` : counted(months, 'month')
}
