/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'd5cbd257b949416820d6195e74a1d99bb6e5e1ae517c24843421956541c8f322',
  parts: {
    triggers: '25972bee28b105ba',
    options: 'd3a4b95c0554caef',
    checklist: 'e82c28f4c3be7ff6',
    parameters: '96f2f86fe1028174',
    accounts: 'ef481aa31b09f7ed',
  },
}
