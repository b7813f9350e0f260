/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '95e768ad0d0e0c239bc49ed2081100bcb3f8b8b7165bbd3b565e165a26dafe98',
  parts: {
    triggers: '25972bee28b105ba',
    options: 'd3a4b95c0554caef',
    checklist: 'e82c28f4c3be7ff6',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '334aa4d360581f57',
  },
}
