/**
 * The form under which the IRS keeps the account: an individual's income tax is one account, whether the return was a
 * Form 1040-A, -EZ, -SR or -NR (master file tax code 30).
 */
export function accountForm(form: string): string {
  const name = form
    .trim()
    .toUpperCase()
    .replace(/^FORM\s+/, '')
  return /^1040-?(?:A|EZ|SR|NR|NR-?EZ)$/.test(name) ? '1040' : name
}
