/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'fff9bdaebab11f5b93c3632238f5fa142327d39d1e897fff794852cdaaac609a',
  parts: {
    triggers: 'cefe4b6cc9373d17',
    options: '50ae7b619612a780',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: 'f0c456625d792805',
  },
}
