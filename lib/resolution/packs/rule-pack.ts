/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 1,
  hash: 'bd16e6b6be3c00d78396d01fa0897fda46550ea89f89a360be3a35a1669e97e2',
  parts: {
    triggers: '99c3c9f7e9f860ad',
    options: '50ae7b619612a780',
    checklist: '6afa42a4c303f331',
    parameters: '96f2f86fe1028174',
    accounts: '6450c3d895f23e93',
  },
}
