/** Words in capitals without accents and apostrophes, as the IRS prints names: `O’Brien` is OBRIEN, `Núñez` NUNEZ. */
export function nameWords(name: string | null): string[] {
  return (name ?? '')
    .normalize('NFD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(word => word.length > 1)
}
