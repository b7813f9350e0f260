/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'cbdfdeef2322c765badd9893ba1a421339eef1d26fcddd4bcd37d834c7001e6f',
  parts: {
    triggers: 'aef024e6afef12c1',
    options: 'd3a4b95c0554caef',
    checklist: 'e82c28f4c3be7ff6',
    parameters: '96f2f86fe1028174',
    accounts: '4704e7e337715b0b',
  },
}
