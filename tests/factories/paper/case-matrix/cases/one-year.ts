import { type Case, owing, paidBefore, phrase } from '../case-truth'
import { of } from '../notice-truth'

/** One thing on one year of a client who is in order otherwise, and the same thing ended. */
export const oneYear: readonly Case[] = [
  ['six years filed and paid', {}, []],
  ['one year owes, nothing else', { years: owing() }, []],
  ['a lien', { years: owing(['582', '2024-12-02']) }, ['E-03 2 2023']],
  ['a lien released', { years: owing(['582', '2024-12-02'], ['583', '2025-06-02']) }, []],
  ['an offer pending', { years: owing(['480', '2026-05-04']) }, ['X-16 2 2023']],
  ['a criminal hold', { years: owing(['914', '2026-05-04']) }, ['X-03 1 2023']],
  ['a legal action', { years: owing(['520', '2026-05-04']) }, ['X-01 1 2023']],
  [
    'a legal action that ended',
    {
      years: owing(
        ['520', '2026-05-04'],
        ['521', '2026-08-03', 0, 'Removed bankruptcy or other legal action'],
      ),
    },
    [],
  ],
  ['an examination', { years: owing(['420', '2026-05-04']) }, ['X-10 2 2023']],
  [
    'an examination that ended',
    { years: owing(['420', '2026-05-04'], ['421', '2026-08-03', 0, 'Closed examination of tax return']) },
    [],
  ],
  ['a review of unreported income', { years: owing(['922', '2026-05-04']) }, ['E-16 2 2023']],
  ['a review that assessed', { years: owing(['922', '2025-05-04'], ['290', '2025-09-01', 50_000]) }, []],
  ['identity theft', { years: owing(phrase('Identity theft claim received')) }, ['X-04 2 2023']],
  ['an innocent spouse claim', { years: owing(phrase('Innocent spouse claim received')) }, ['X-05 2 2023']],
  ['a private collector', { years: owing(phrase('Account given to a private collector')) }, ['E-18 3 2023']],
  [
    'a private collector, recalled',
    {
      years: owing(phrase('Account given to a private collector'), [
        '972',
        '2026-08-03',
        0,
        'Account given to a private collector',
      ]),
    },
    [],
  ],
  ['a disaster', { years: owing(phrase('Disaster postponement')) }, ['X-07 3 2023']],
  ['a military deferral', { years: owing(['500', '2026-05-04']) }, ['X-06 2 2023']],
  ['a death', { years: owing(['540', '2026-05-04']) }, ['X-02 2 2023']],
  [
    'a passport certification',
    { years: owing(phrase('Seriously delinquent debt certified, passport')) },
    ['E-19 1 2023'],
  ],
  [
    'an agreement pending too long',
    { years: owing(phrase('Pending installment agreement')) },
    ['E-12 3 2023'],
  ],
  [
    'an agreement pending for three weeks',
    { years: owing(phrase('Pending installment agreement', '2026-11-02')) },
    [],
  ],
  ['an agreement in force', { years: owing(phrase('Installment agreement established')) }, []],
  ['hardship status', { years: owing(['530', '2026-05-04']) }, []],
  ['a waiver of the statute', { years: owing(['550', '2026-05-04']) }, ['S-05 2 2023']],
  ['a second return', { years: owing(['976', '2026-05-04']) }, ['A-09 3 2023']],
  [
    'a payment returned',
    { years: owing(['670', '2026-05-04', -50_000], ['671', '2026-05-11', 50_000]) },
    ['A-13 2 2023'],
  ],
  ['a payment that stands', { years: owing(['670', '2026-05-04', -50_000]) }, []],
  [
    'a payment moved away',
    { years: owing(['670', '2026-05-04', -50_000], ['672', '2026-06-01', 50_000]) },
    ['A-12 2 2023'],
  ],
  [
    'a refund taken',
    {
      years: {
        2024: [
          ['150', '2025-06-02', 900_000],
          ['806', '2025-04-15', -990_000],
          ['826', '2025-06-02', 90_000],
        ],
      },
    },
    ['C-11 3 2024'],
  ],
  ['a first penalty after clean years', { years: owing(['276', '2024-06-03', 5_000]) }, ['A-08 3 2023']],
  [
    'penalties two years running',
    {
      years: {
        2022: [
          ['150', '2023-11-06', 900_000],
          paidBefore(2022),
          ['166', '2023-11-06', 45_000],
          ['670', '2024-01-08', -45_000],
        ],
        ...owing(['276', '2024-06-03', 5_000]),
      },
    },
    ['A-08? 4 2022', 'M-10 3 2023'],
  ],
  [
    'penalties that are much of the debt',
    { years: owing(['166', '2024-06-03', 300_000]) },
    ['T-01 3 2023', 'A-08 3 2023', 'P-09 3 2023'],
  ],
  [
    'estimated tax penalty in the latest year',
    { years: { 2025: [['150', '2026-06-01', 900_000], paidBefore(2025), ['176', '2026-06-01', 9_600]] } },
    ['C-09 3 2025'],
  ],
  ['more than a lien threshold', { years: owing(['290', '2025-06-02', 200_000]) }, ['T-01 3 2023']],
  ['more than a simple plan', { years: owing(['290', '2025-06-02', 5_000_000]) }, ['T-06 2 2023 +T-01']],
  [
    'more than the passport amount',
    { years: owing(['290', '2025-06-02', 6_000_000]) },
    ['T-06 2 2023 +T-01 +T-10'],
  ],
  ['a large debt', { years: owing(['290', '2025-06-02', 26_000_000]) }, ['T-09 1 2023 +T-01 +T-06 +T-10']],
  [
    'two years owe',
    { years: { 2022: [['150', '2023-06-05', 300_000]], ...owing() } },
    ['M-01 2 2022 2023 +T-01'],
  ],
  [
    'new debt beside an accepted offer',
    {
      years: {
        2020: [
          ['150', '2021-06-07', 900_000],
          ['780', '2024-02-05', -900_000],
        ],
        ...owing(),
      },
    },
    ['M-06 1 2023'],
  ],
  [
    'new debt beside hardship status',
    {
      years: {
        2022: [
          ['150', '2023-06-05', 90_000],
          ['530', '2024-05-06'],
        ],
        ...owing(),
      },
    },
    ['M-07 2 2023', 'M-01 2 2022 2023'],
  ],
  [
    'a statute that ends within a year',
    { years: { 2015: [['150', '2017-06-05', 900_000]] } },
    ['S-01 1 2015'],
  ],
  [
    'a statute that ends within two years',
    { years: { 2017: [['150', '2018-06-04', 900_000]] } },
    ['S-02 2 2017'],
  ],
  [
    'a statute that ends within three years',
    { years: { 2018: [['150', '2019-06-03', 900_000]] } },
    ['S-03 3 2018'],
  ],
  ['a statute that is over', { years: { 2013: [['150', '2014-06-02', 900_000]] } }, ['S-04 2 2013']],
  [
    'a return by the IRS',
    {
      years: {
        2023: [
          ['150', '2025-03-03', 0, 'Substitute tax return prepared by IRS'],
          ['290', '2025-06-02', 900_000],
        ],
      },
    },
    ['C-03 1 2023 +C-01 +S-07'],
  ],
  ['a proposal of unreported income', { notices: [of('CP2000', 2024)] }, ['E-16 2 2024']],
  ['a notice of deficiency', { notices: [of('CP3219A', 2024)] }, ['E-14 1 2024']],
  ['a math error notice', { notices: [of('CP11', 2024)] }, ['E-15 2 2024']],
  ['a levy on benefits', { years: owing(), notices: [of('CP91', 2023)] }, ['E-07 1 2023']],
  [
    'an agreement under review',
    { years: owing(phrase('Installment agreement established')), notices: [of('CP522', 2023)] },
    ['E-11 2 2023'],
  ],
  ['a collector named by letter', { years: owing(), notices: [of('CP40', 2023)] }, ['E-18 3 2023']],
  ['a return proposed by the IRS', { notices: [of('CP2566', 2024)] }, ['E-17 1 2024']],
  [
    'a deficiency in an open examination',
    { years: owing(['420', '2026-05-04']), notices: [of('CP3219A', 2023)] },
    ['E-14 1 2023 +X-10'],
  ],
  [
    'a passport at risk',
    { years: owing(['290', '2025-06-02', 6_000_000], ['582', '2025-12-01']) },
    ['E-04 2 2023 +E-03', 'E-20 2 2023 +T-10', 'T-06 2 2023'],
  ],
  [
    'withholding on a year without a return',
    { years: { 2024: [['806', '2025-04-15', -190_000]] } },
    ['C-01 2 2024 +M-08'],
  ],
]
