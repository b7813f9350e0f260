/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '9f668f56c53282df0f6d07cfd9ce5394b8a00af970bb9c3281657b0027d551c3',
  parts: {
    triggers: '99c3c9f7e9f860ad',
    options: '50ae7b619612a780',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '4249da3925538ab8',
  },
}
