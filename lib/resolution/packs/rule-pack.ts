/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '018b0aad8b71b4716fb3371e105fe33e335fe06080fe474c3813c88f6cbbeda2',
  parts: {
    triggers: 'af090527caf9d853',
    options: 'd3a4b95c0554caef',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '88b23e219dfa793c',
  },
}
