/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '8a621356ce5a68d9a0d0768b9fc193f07bcf63872c5bc986b2d0adab0d341d87',
  parts: {
    triggers: '383a41d68ac055ff',
    options: 'd3a4b95c0554caef',
    checklist: '6a53c59351d1ec08',
    parameters: '96f2f86fe1028174',
    accounts: 'f8ad9b777b6e3d1b',
  },
}
