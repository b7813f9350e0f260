import 'server-only'

export type Role = 'owner' | 'practitioner' | 'case-manager' | 'viewer'

const EVERYONE = ['owner', 'practitioner', 'case-manager', 'viewer'] as const
const STAFF = ['owner', 'practitioner', 'case-manager'] as const
const PRACTITIONERS = ['owner', 'practitioner'] as const
const OWNERS = ['owner'] as const

/** Who may do what. A permission that is not in this table does not exist, and nobody has it. */
export const permissions = {
  'firm.read': { roles: EVERYONE, does: 'See the firm, its clients, cases and papers' },
  'firm.manage': { roles: OWNERS, does: 'Invite and remove people, change roles and settings' },
  'standards.import': { roles: OWNERS, does: 'Import the housing standards of the counties' },
  'account.change': { roles: EVERYONE, does: 'Change one’s own password and recovery codes' },
  'session.end': { roles: EVERYONE, does: 'End one’s own sessions' },
  'client.write': { roles: STAFF, does: 'Take in clients and change what is known of them' },
  'client.reveal-tin': {
    roles: PRACTITIONERS,
    does: 'See a full taxpayer identification number, logged each time',
  },
  'case.write': {
    roles: STAFF,
    does: 'Enter periods, payments, hearing requests, interviews, authorizations, finances, notes and checklist decisions; assign',
  },
  'document.receive': { roles: STAFF, does: 'Add papers and file them on a case' },
  'document.confirm': { roles: STAFF, does: 'Confirm or correct what was read from a paper' },
  'document.download': { roles: EVERYONE, does: 'Open and download papers, logged each time' },
  'flag.decide': { roles: STAFF, does: 'Acknowledge or snooze a flag' },
  'flag.override': { roles: PRACTITIONERS, does: 'Override a flag with a reason, and take that back' },
  'option.decide': { roles: PRACTITIONERS, does: 'Accept, change or reject an option, with the reason' },
} as const satisfies Record<string, { roles: readonly Role[]; does: string }>

export type Permission = keyof typeof permissions

/** Unknown roles and unknown permissions mean no. */
export function may(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission]?.roles ?? []
  return roles.includes(role)
}

/** The role as the database's client spells it (`case_manager`) in the words of this table. */
export function roleOf(stored: string): Role {
  const role = stored.replace('_', '-')
  if (!EVERYONE.includes(role as Role)) throw new Error(`Unknown role ${stored}`)
  return role as Role
}
