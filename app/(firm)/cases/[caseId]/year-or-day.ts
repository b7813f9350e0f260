/** The last day of a period as a person types it: `2024`, or `03/31/2025` where it does not end with the year. */
export function yearOrDay(periodEnd: string): string {
  const [year, month, day] = periodEnd.split('-')
  return periodEnd.endsWith('-12-31') ? `${year}` : `${month}/${day}/${year}`
}
