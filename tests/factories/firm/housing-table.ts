export const housingHeadings = 'State,County,Family of 1,Family of 2,Family of 3,Family of 4,Family of 5+'

/** A table as the IRS prints it, of invented amounts in dollars: one to four persons, and five or more. */
export function housingTable(counties: Readonly<Record<string, readonly number[]>>): string {
  const lines = Object.entries(counties).map(([place, amounts]) =>
    [...place.split('|'), ...amounts].join(','),
  )
  return [housingHeadings, ...lines].join('\n')
}
