import { exampleNotice, examplePeriod, taxYear } from '@/lib/resolution/escalation/example-facts'
import { day } from '@/lib/resolution/time/plain-date'
import { type Case, owing, phrase } from '../case-truth'

const years2024and2025 = [{ form: '1040', from: day('2024-12-31'), to: day('2025-12-31') }]

/** What only the client can say, on a case of which 2023 owes $9,000.00. */
export const interview: readonly Case[] = [
  [
    'an interview that was not held is one question',
    { years: owing(), interview: null },
    ['X-09? 4 2023 +C-05 +C-06 +M-09 +P-08 +X-08 +X-13 +X-14 +X-15'],
  ],
  ['no interview, and nothing owed', { interview: null }, []],
  [
    'an estimate of this year left out',
    { years: owing(), interview: { untaxedIncome: 'yes', estimates: 'no' } },
    ['C-05 2 2023'],
  ],
  [
    'every estimate of this year paid',
    { years: owing(), interview: { untaxedIncome: 'yes', estimates: 'yes' } },
    [],
  ],
  // Deposits are of the quarters that run, and of no year on file.
  ['deposits left out', { years: owing(), interview: { employees: 'yes', deposits: 'no' } }, ['C-06 2']],
  [
    'a new balance to come beside an agreement',
    { years: owing(phrase('Installment agreement established')), interview: { newBalance: 'yes' } },
    ['C-10 1 2023'],
  ],
  ['a business of the client', { years: owing(), interview: { ownBusiness: 'yes' } }, ['M-09 3 2023']],
  ['a loan that a lien would end', { years: owing(), interview: { lienSensitive: 'yes' } }, ['P-08 2 2023']],
  [
    'an authority that leaves out the year that owes',
    {
      years: owing(),
      answers: {
        authorizations: [
          {
            form: '2848',
            representative: 'I. Calloway',
            covers: years2024and2025,
            signedOn: day('2026-11-02'),
            posted: true,
            revokedOn: null,
          },
        ],
      },
    },
    ['P-11 2 2023'],
  ],
  [
    'a year that the client never filed',
    {
      years: { 2021: null },
      answers: { periods: [{ form: '1040', periodEnd: day('2021-12-31'), filed: 'not-filed' }] },
    },
    ['C-01 2 2021 +S-07'],
  ],
  [
    'a year abroad',
    { years: owing(), interview: { abroad: 'yes', abroadFrom: '2025-01-06', abroadTo: '2026-01-05' } },
    ['X-08 3 2023'],
  ],
  ['disability insurance', { years: owing(), interview: { disability: 'yes' } }, ['X-09 3 2023']],
  [
    'tax of an examination that is disputed with new papers',
    {
      years: owing(['300', '2025-06-02', 50_000]),
      interview: { disputes: 'yes', newEvidence: 'yes', finallyDecided: 'no' },
    },
    ['X-11 3 2023'],
  ],
  [
    'tax of an examination that a court settled',
    {
      years: owing(['300', '2025-06-02', 50_000]),
      interview: { disputes: 'yes', newEvidence: 'yes', finallyDecided: 'yes' },
    },
    [],
  ],
  ['a petition', { years: owing(), interview: { taxCourt: 'yes', docket: '1234-26' } }, ['X-13 2 2023']],
  [
    'rent that would not be covered',
    { years: owing(), interview: { hardship: 'yes', urgentHardship: 'no' } },
    ['X-14 2 2023'],
  ],
  [
    'an eviction at hand',
    { years: owing(), interview: { hardship: 'yes', urgentHardship: 'yes' } },
    ['X-14 2 2023', 'X-15 3 2023'],
  ],
  ['an IRS that does not answer', { years: owing(), interview: { irsFailure: 'yes' } }, ['X-15 3 2023']],
  [
    'a search that found nothing',
    {
      years: { 2021: null },
      desk: facts => ({
        ...facts,
        periods: [
          ...facts.periods,
          examplePeriod(taxYear(2021), {
            noRecord: { asOf: day('2026-11-16'), source: exampleNotice({ code: 'CP14' }).source },
          }),
        ],
      }),
    },
    ['C-04 3 2021', 'C-01? 3 2021'],
  ],
]
