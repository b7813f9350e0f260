/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '4d274c10d5f3f402427838e9d9932ba4c82b38794ef2a492b3bc04f1bc071d09',
  parts: {
    triggers: '99c3c9f7e9f860ad',
    options: '50ae7b619612a780',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: 'b767a435cb182e4f',
  },
}
