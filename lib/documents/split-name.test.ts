import { expect, test } from 'vitest'
import { splitName } from './split-name'

test.each([
  ['ALBA Q SAMPLE', '1040', { kind: 'individual', firstName: 'Alba Q', lastName: 'Sample' }],
  ["Mary O'Brien", null, { kind: 'individual', firstName: 'Mary', lastName: "O'Brien" }],
  [
    'JAMES & KAREN Q HINDS',
    '1040',
    {
      kind: 'couple',
      firstName: 'James',
      lastName: 'Hinds',
      spouseFirstName: 'Karen Q',
      spouseLastName: 'Hinds',
    },
  ],
  [
    'ANA NUNEZ AND RUI SAMPLE',
    '1040',
    { kind: 'couple', firstName: 'Ana', lastName: 'Nunez', spouseFirstName: 'Rui', spouseLastName: 'Sample' },
  ],
  ['SAMPLE BAKERY LLC', null, { kind: 'business', businessName: 'SAMPLE BAKERY LLC' }],
  ['SAMPLE BAKERY', '941', { kind: 'business', businessName: 'SAMPLE BAKERY' }],
  ['SAMPLE', '1040', { kind: 'individual', firstName: '', lastName: 'Sample' }],
])('%s on a form %s is proposed for the intake form', (printed, form, expected) => {
  expect(splitName(printed, form)).toEqual(expected)
})

test.each([null, '', '1', '& &'])('%s names nobody', printed => {
  expect(splitName(printed, '1040')).toBeNull()
})
