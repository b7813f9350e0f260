/**
 * A form's entries as plain input, without the framework's own; files are not taken here. The character zero, which
 * no keyboard types and no database keeps, is left out.
 */
export function inputOf(form: FormData): Record<string, string> {
  const entries = [...form.entries()].filter(([name]) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      (typeof value === 'string' ? value : value.name).replaceAll('\0', ''),
    ]),
  )
}
