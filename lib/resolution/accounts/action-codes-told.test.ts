import { expect, it } from 'vitest'
import { accountOf, assessed, row } from './account.test-support'

/** What an action code of code 971 opens, and what is left when code 972 takes it back with nothing before it. */
const actions: [action: string, opens: string, takenBack: string][] = [
  ['043', 'installment-agreement pending', 'installment-agreement ended, removed'],
  ['063', 'installment-agreement active', 'installment-agreement ended, removed'],
  ['163', 'installment-agreement ended, terminated', 'installment-agreement ended, removed'],
  ['065', 'innocent-spouse pending', 'innocent-spouse ended, removed'],
  ['054', 'private-collector active', 'private-collector ended, removed'],
  ['087', 'disaster active', 'disaster ended, removed'],
  ['275', 'hearing active', 'hearing ended, removed'],
  ['276', 'equivalent-hearing active', 'equivalent-hearing ended, removed'],
  ['277', 'hearing ended, withdrawn', 'hearing ended, removed'],
  ['278', 'hearing ended, determined', 'hearing ended, removed'],
  ['501', 'identity-theft active', 'identity-theft ended, removed'],
  ['504', 'identity-theft active', 'identity-theft ended, removed'],
  ['505', 'identity-theft active', 'identity-theft ended, removed'],
  ['506', 'identity-theft active', 'identity-theft ended, removed'],
  ['522', 'identity-theft pending', 'identity-theft ended, removed'],
  ['637', 'judgment active', 'judgment ended, removed'],
  ['638', 'judgment active', 'judgment ended, removed'],
  ['641', 'passport active', 'passport ended, removed'],
  ['999', 'nothing', 'nothing'],
]

it.each(actions)('action code %s says %s, and taken back %s', (action, opens, takenBack) => {
  const statuses = (code: string) =>
    accountOf([assessed, row(code, `Printed AC ${action}`, '2025-08-04')]).statuses.map(
      ({ kind, state, outcome }) => `${kind} ${state}${outcome ? `, ${outcome}` : ''}`,
    )
  expect(statuses('971').join('; ') || 'nothing').toBe(opens)
  expect(statuses('972').join('; ') || 'nothing').toBe(takenBack)
})
