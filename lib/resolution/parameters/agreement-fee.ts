import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each, orNotKnown } from './said'

/** 26 CFR 300.1 and 300.2: what an installment agreement costs, by the way of asking and of paying. */
export const agreementFee = parameter({
  table: 'agreement-fee',
  title: 'Fee of an installment agreement',
  unit: 'by the way of asking and of paying',
  says: ({ otherway, otherwayDirectDebit, online, onlineDirectDebit, lowIncome, change, onlineChange }) =>
    each({
      'Phone, mail or in person': formatCents(otherway),
      'Phone, mail or in person, direct debit': formatCents(otherwayDirectDebit),
      Online: formatCents(online),
      'Online, direct debit': formatCents(onlineDirectDebit),
      'Low income': formatCents(lowIncome),
      'Change of a plan': orNotKnown(change, formatCents),
      'Change of a plan, online': orNotKnown(onlineChange, formatCents),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2007-01-01'),
      value: {
        otherway: dollars(105),
        otherwayDirectDebit: dollars(52),
        online: dollars(105),
        onlineDirectDebit: dollars(52),
        lowIncome: dollars(43),
        change: null,
        onlineChange: null,
      },
      source: sources.agreementFeeRecalled,
      note: 'Recalled.',
    },
    {
      from: day('2014-01-01'),
      value: {
        otherway: dollars(120),
        otherwayDirectDebit: dollars(52),
        online: dollars(120),
        onlineDirectDebit: dollars(52),
        lowIncome: dollars(43),
        change: dollars(50),
        onlineChange: null,
      },
      source: sources.agreementFee,
      note: 'The first year is recalled.',
    },
    {
      from: day('2017-01-01'),
      value: {
        otherway: dollars(225),
        otherwayDirectDebit: dollars(107),
        online: dollars(149),
        onlineDirectDebit: dollars(31),
        lowIncome: dollars(43),
        change: dollars(89),
        onlineChange: null,
      },
      source: sources.agreementFee,
    },
    {
      from: day('2019-01-01'),
      value: {
        otherway: dollars(225),
        otherwayDirectDebit: dollars(107),
        online: dollars(149),
        onlineDirectDebit: dollars(31),
        lowIncome: dollars(43),
        change: dollars(89),
        onlineChange: dollars(10),
      },
      source: sources.agreementFee,
      note: 'The fee of an online change was read on a page of 2022.',
    },
    {
      from: day('2022-08-25'),
      value: {
        otherway: dollars(225),
        otherwayDirectDebit: dollars(107),
        online: dollars(130),
        onlineDirectDebit: dollars(31),
        lowIncome: dollars(43),
        change: dollars(89),
        onlineChange: dollars(10),
      },
      source: sources.agreementFee,
      note: 'The day of the page read; the true start is not known.',
    },
    {
      from: day('2024-07-01'),
      value: {
        otherway: dollars(178),
        otherwayDirectDebit: dollars(107),
        online: dollars(69),
        onlineDirectDebit: dollars(22),
        lowIncome: dollars(43),
        change: dollars(89),
        onlineChange: dollars(10),
      },
      source: sources.agreementFeeManual,
    },
    {
      from: day('2026-03-03'),
      value: {
        otherway: dollars(178),
        otherwayDirectDebit: dollars(107),
        online: dollars(69),
        onlineDirectDebit: dollars(22),
        lowIncome: dollars(43),
        change: dollars(89),
        onlineChange: dollars(10),
      },
      source: sources.agreementFeeManual,
      note: 'The sources conflict on online direct debit: look at irs.gov before telling a client.',
      otherwise: [
        {
          value: {
            otherway: dollars(178),
            otherwayDirectDebit: dollars(107),
            online: dollars(69),
            onlineDirectDebit: dollars(29),
            lowIncome: dollars(43),
            change: dollars(89),
            onlineChange: dollars(10),
          },
          source: sources.agreementFeeOther,
          note: 'One source read $29 for online direct debit on the IRS page of March 3, 2026; the instructions of Form 9465 (7-2024) and a guide of 2026 print $22.',
        },
      ],
    },
  ],
})
