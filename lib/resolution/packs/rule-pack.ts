/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: '6097aa85d302364182b06e7e70be3f472332d761898856aa112228f83ee32648',
  parts: {
    triggers: '99c3c9f7e9f860ad',
    options: '50ae7b619612a780',
    checklist: '6afa42a4c303f331',
    parameters: '96f2f86fe1028174',
    accounts: '402ad5801fb1e49c',
  },
}
