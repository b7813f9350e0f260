/** Forms that share a due day and the rules that hang on it. */
export type FormFamily =
  | 'individual'
  | 'estate-or-trust'
  | 'corporation'
  | 's-corporation'
  | 'partnership'
  | 'employment'

const families: readonly { family: FormFamily; forms: RegExp }[] = [
  { family: 'individual', forms: /^1040([A-Z]|-?[A-Z]{2})?$/ },
  { family: 'estate-or-trust', forms: /^1041$/ },
  { family: 's-corporation', forms: /^1120-?S$/ },
  { family: 'corporation', forms: /^1120$/ },
  { family: 'partnership', forms: /^1065$/ },
  { family: 'employment', forms: /^(940|941|943|944|945|CT-1)$/ },
]

/** The family of a form by its name as printed (`1040`, `1040-SR`, `1120-S`), or null for a form without rules here. */
export function formFamily(form: string): FormFamily | null {
  const name = form
    .trim()
    .toUpperCase()
    .replace(/^FORM\s+/, '')
  return families.find(({ forms }) => forms.test(name))?.family ?? null
}

/** Returned each calendar quarter rather than each year. */
export function isQuarterly(form: string): boolean {
  return /^941/.test(form.trim())
}
