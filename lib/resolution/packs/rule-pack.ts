/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '97623c4b482104291a3d51a3ce783f4852810388d2355d3d137cfb7721275bc8',
  parts: {
    triggers: '383a41d68ac055ff',
    options: 'd3a4b95c0554caef',
    checklist: '6a53c59351d1ec08',
    parameters: '96f2f86fe1028174',
    accounts: 'ecbac5fd88b3f46e',
  },
}
