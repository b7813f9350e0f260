/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'b6ee3687414e8f00f6bceaef08433c8f83aefa1ba4e547655d927b382c8cc1a5',
  parts: {
    triggers: 'df1e4ee67f2a9809',
    options: 'd3a4b95c0554caef',
    checklist: 'e82c28f4c3be7ff6',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '743d313160b39c1b',
  },
}
