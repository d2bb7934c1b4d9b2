import { ownPath } from '#lib/own-path.ts'
import { sessionRules } from '#lib/sign-in-rules.ts'
import { type Permission, permissions } from './access.ts'

/** A working day, after which everybody signs in anew; a screen that nobody uses for half an hour is closed. */
export const {
  seconds: sessionSeconds,
  endOf: sessionEnd,
  isOpen: isSessionOpen,
} = sessionRules({ minutes: 12 * 60, idleMinutes: 30 })

/** A path of the staff pages that a form or header names, without what comes after `#`; today's list for anything else. */
export function staffPath(asked: unknown): string {
  const path = typeof asked === 'string' ? ownPath(asked.slice(0, 2000)) : null
  return path && /^\/staff([/?]|$)/.test(path) ? path : '/staff'
}

/** The page to go to after signing in: the one that was asked for, or today's list. */
export function returnPath(asked: unknown): string {
  const path = staffPath(asked)
  return path.startsWith('/staff/sign-in') ? '/staff' : path
}

/** The roles every city begins with. A city may change all of them but the first, and add its own. */
export const shippedRoles = [
  'administrator',
  'section_chief',
  'clerk',
  'card_manager',
  'call_centre',
  'reception',
  'protection_officer',
  'auditor',
  'vendor',
] as const

export type ShippedRole = (typeof shippedRoles)[number]

export const isShippedRole = (id: string): id is ShippedRole =>
  (shippedRoles as readonly string[]).includes(id)

/** Who holds this role has every right there is, also those of later versions; so somebody can always give each. */
export const ADMINISTRATOR = 'administrator'

/** A role that is lent for a job, such as maintenance by a vendor: it is only ever given until a day. */
export const isTimeBoxed = (roleId: string): boolean => roleId === 'vendor'

const atCounter: readonly Permission[] = [
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
]

/**
 * What each shipped role includes. The call centre sees who is expected and what was mailed, and marks nobody; both it
 * and the counter help residents into their accounts and find new times for those whose counter closes; closing it at
 * once is the counter's. 受付委託 receives those who come and sees nothing else of them; an auditor does not work with
 * residents at all; a vendor prepares the counters, calendars and texts and never meets a person's data.
 */
export const shippedPermissions: Record<ShippedRole, readonly Permission[]> = {
  administrator: permissions,
  section_chief: [...atCounter, 'residents.issue', 'mail.view', 'mail.retry', 'calendar.edit', 'roles.view'],
  clerk: atCounter,
  card_manager: ['desk.view', 'residents.view', 'residents.help', 'tasks.view', 'tasks.close'],
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
  reception: ['desk.view', 'desk.mark'],
  protection_officer: ['desk.view', 'residents.view', 'residents.help', 'mail.view'],
  auditor: ['roles.view'],
  vendor: [
    'counters.edit',
    'services.edit',
    'calendar.edit',
    'rules.edit',
    'fields.edit',
    'words.edit',
    'notices.edit',
  ],
}

type StoredRole = { id: string; permissions: readonly string[] | null }

/** What a role includes: the city's own list, or what this version ships it with. */
export function permissionsOf({ id, permissions: own }: StoredRole): readonly string[] {
  if (own && id !== ADMINISTRATOR) return own
  return isShippedRole(id) ? shippedPermissions[id] : []
}
