/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'b59bb20908bcc008af155bc462106df1da2add0d42aa2c945591ba313d382856',
  parts: {
    triggers: 'bc795b165eca0ea1',
    options: 'd3a4b95c0554caef',
    checklist: '6a53c59351d1ec08',
    parameters: '96f2f86fe1028174',
    accounts: '157d3c967b6d6d8e',
  },
}
