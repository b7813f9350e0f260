/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'c53e18711f2e9a334afe1000bb4608b1b89367ddd358443e9be3df0467fd07de',
  parts: {
    triggers: '99c3c9f7e9f860ad',
    options: '50ae7b619612a780',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '1f5dc53ac0549920',
  },
}
