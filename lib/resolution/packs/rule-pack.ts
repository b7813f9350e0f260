/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'c44fb32743ae5beef151dd1eba5badd149f25f5c32aea25bfdcc3809cac75869',
  parts: {
    triggers: '22bd6ade80f48ee6',
    options: '50ae7b619612a780',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '225cdac37ec195c1',
  },
}
