import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'

/** IRM 5.16.1.2.9: the codes with which the IRS closes an account for hardship. */
export const hardshipClosingCodes = parameter({
  table: 'hardship-closing-codes',
  title: 'Hardship closing codes',
  unit: 'closing codes of transaction 530',
  says: value => alone(value.join(', ')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    { from: day('2025-03-03'), value: [24, 25, 26, 27, 28, 29, 30, 31, 32], source: sources.hardshipCodes },
  ],
})
