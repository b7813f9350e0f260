export const postedChoices = [
  { value: 'unknown', label: 'Not looked up' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

export function postedValue(posted: boolean | null): string {
  if (posted === null) return 'unknown'
  return posted ? 'yes' : 'no'
}
