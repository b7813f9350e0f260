/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '4a31f24a869906be908c5a63b292ef5400082bcd97cbff5ddafb050a646a84cd',
  parts: {
    triggers: 'dfa650587605199e',
    options: 'd3a4b95c0554caef',
    checklist: 'e82c28f4c3be7ff6',
    parameters: '96f2f86fe1028174',
    accounts: '2c9d50ade1b6f3d5',
  },
}
