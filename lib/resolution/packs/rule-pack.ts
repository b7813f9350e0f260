/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 3,
  hash: '1b0aeb7c32e3da8e53463ad5a3aed4cb2288e0975b7453c7fae3ab32e5fbdd61',
  parts: {
    triggers: '7b2231171c148a48',
    options: '50ae7b619612a780',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '2a5c3e78ea5aceda',
  },
}
