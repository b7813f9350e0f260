/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '96571687c3609977c06626750782fb43e92509156a639fca416e9fcb42428f94',
  parts: {
    triggers: '99c3c9f7e9f860ad',
    options: 'b105dc0649afa088',
    checklist: '6afa42a4c303f331',
    parameters: 'f22d1b19a2fbf59b',
    accounts: '22a06412d47444d2',
  },
}
