/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'bd5e5a0c770f49a8acefb7c811a91f3b2a863820f694f57b548a9c6d56f26937',
  parts: {
    triggers: '0e83ca632439d8f1',
    options: 'd3a4b95c0554caef',
    checklist: 'e82c28f4c3be7ff6',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '78555b4264aa226a',
  },
}
