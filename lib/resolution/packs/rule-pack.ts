/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '028ddc577d22612763fb2b8fa7e9e5a362b1ad28b8bd70e04c2f7feeba5087fb',
  parts: {
    triggers: '25972bee28b105ba',
    options: 'd3a4b95c0554caef',
    checklist: 'e82c28f4c3be7ff6',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '743d313160b39c1b',
  },
}
