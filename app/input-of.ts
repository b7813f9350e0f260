/** A form's entries as plain input, without the framework's own; files are not taken here. */
export function inputOf(form: FormData): Record<string, string> {
  const entries = [...form.entries()].filter(([name]) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
  )
}
