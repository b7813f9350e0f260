/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'ed11b70dc2519b086aa9a9942260ea264f05e78a253990a0975c137013f71018',
  parts: {
    triggers: 'af090527caf9d853',
    options: 'd3a4b95c0554caef',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: 'a2366da2945cfca6',
  },
}
