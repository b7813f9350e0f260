/** Roles as people say them, in the order of what each may do. */
const names: Record<string, string> = {
  owner: 'Owner',
  practitioner: 'Practitioner',
  'case-manager': 'Case manager',
  viewer: 'Viewer',
}

export function roleName(role: string): string {
  return names[role] ?? role
}

export const roleChoices = Object.entries(names).map(([value, label]) => ({ value, label }))
