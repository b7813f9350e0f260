/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '0024ebe4b417e2a6c49fe14c9da84305fd4f37f0aed29ca3355a5e026613af56',
  parts: {
    triggers: 'dfa650587605199e',
    options: 'd3a4b95c0554caef',
    checklist: 'e82c28f4c3be7ff6',
    parameters: 'f22d1b19a2fbf59b',
    accounts: 'ac4638378248d8a1',
  },
}
