/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '0b4db73d15f06935874994b1e72908d8ed50c2366ca848d8c19fc95d2329d87d',
  parts: {
    triggers: 'af090527caf9d853',
    options: 'b105dc0649afa088',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: 'd9e0a738194576ff',
  },
}
