import { draftFinding, money, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import type { Cents } from '../money/cents'
import { hardshipClosingCodes } from '../parameters/hardship-closing-codes'
import { hardshipIncomeLevel } from '../parameters/hardship-income-level'
import type { PlainDate } from '../time/plain-date'

export interface HardshipCode {
  isHardship: boolean
  /**
   * Total positive income at which the account is said to come back. From memory and marked so: it is shown, and no
   * rule compares an income with it.
   */
  level: Cents | null
}

/** What a closing code of transaction 530 says about hardship (IRM 5.16.1.2.9). */
export function readHardshipCode({ asOf, code }: { asOf: PlainDate; code: number }): Finding<HardshipCode> {
  const draft = draftFinding()
  const possible = arePossible(draft, { counts: { 'The closing code': code } })
  const codes = draft.figure(hardshipClosingCodes, asOf)
  if (!possible || codes === null) return draft.settle<HardshipCode>(null)
  const isHardship = codes.includes(code)
  draft.step('Closing code', `${code}`, words(isHardship ? 'hardship' : 'another reason'))
  if (!isHardship) return draft.settle({ isHardship, level: null })
  const levels: Readonly<Record<number, Cents>> | null = draft.figure(hardshipIncomeLevel, asOf)
  const level = levels?.[code] ?? null
  if (level !== null) draft.step('Income level', 'Ask the IRS for the level of this account', money(level))
  return draft.settle({ isHardship, level })
}
