/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; `vitest run --project unit
 * rule-pack -u` writes it anew and raises the number.
 */
export const rulePack = {
  number: 2,
  hash: 'eba5a6860b54c2734971e6132306d392aabe084f9d0aa18a7ad54438c1bdb221',
  parts: {
    triggers: 'a25eabe7fa0b0d75',
    options: '4c04a0f4631c46a6',
    checklist: 'e20ecc9f8a3f92d1',
    parameters: 'f5bfe9062044d809',
    accounts: '48d16bab94dd8f9d',
  },
}
