/** What a member of staff may do, one right for one kind of act. Only rights that something asks for stand here. */
export const permissions = [
  'desk.view',
  'desk.mark',
  'mail.view',
  'mail.retry',
  'residents.view',
  'residents.issue',
  'residents.help',
  'settings.edit',
  'tasks.view',
  'tasks.close',
  'desk.cancel',
  'calendar.edit',
  'stops.edit',
  'stranded.view',
  'stranded.handle',
  'counters.edit',
  'fields.edit',
  'words.edit',
  'rules.edit',
  'notices.edit',
  'settings.move',
  'services.edit',
] as const

export type Permission = (typeof permissions)[number]

export const roles = ['administrator', 'clerk', 'call_centre'] as const

export type Role = (typeof roles)[number]

/**
 * Roles are named sets of permissions. The call centre sees who is expected and what was mailed, and marks nobody; both
 * it and the counter help residents into their accounts and find new times for those whose counter closes; closing it
 * at once is the counter's. Issuing IDs and deciding for the city is the administrator's.
 */
const rights: Record<Role, readonly Permission[]> = {
  administrator: permissions,
  clerk: [
    'desk.view',
    'desk.mark',
    'desk.cancel',
    'residents.view',
    'residents.help',
    'tasks.view',
    'tasks.close',
    'stops.edit',
    'stranded.view',
    'stranded.handle',
  ],
  call_centre: [
    'desk.view',
    'desk.cancel',
    'mail.view',
    'mail.retry',
    'residents.view',
    'residents.help',
    'tasks.view',
    'tasks.close',
    'stranded.view',
    'stranded.handle',
  ],
}

/** Whether a role has a right. A role that is not known, such as one that was removed, has none. */
export const may = (role: string, permission: Permission): boolean =>
  isRole(role) && rights[role].includes(permission)

/** The same as a demand, for verbs: the gate has asked already, so a missing right here is a fault of ours. */
export function demand(staff: { role: string }, permission: Permission): void {
  if (!may(staff.role, permission)) throw new Error(`the role ${staff.role} lacks ${permission}`)
}

/** Whether a stored role is one we have words for. */
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)
