/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 4,
  hash: '84b8b93ab45781fa12b57da207d2f42cb13267672f3965a0858f0a2f0d3fbc24',
  parts: {
    triggers: 'cefe4b6cc9373d17',
    options: '50ae7b619612a780',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '969a8a4a2f42e9de',
  },
}
