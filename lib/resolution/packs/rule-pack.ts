/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '4226332a11c8320c093ef679da825b5c4504478a784cd447556053cc635f309e',
  parts: {
    triggers: '25972bee28b105ba',
    options: 'd3a4b95c0554caef',
    checklist: 'e82c28f4c3be7ff6',
    parameters: '96f2f86fe1028174',
    accounts: '169ad382f09f91aa',
  },
}
