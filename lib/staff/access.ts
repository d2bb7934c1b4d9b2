import type { CounterScope, Rights } from '#lib/actor.ts'

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
  'roles.view',
  'roles.edit',
  'roles.give',
  'staff.edit',
  'audit.view',
  'audit.export',
  'approvals.decide',
  'protection.view',
  'protection.edit',
  'protection.release',
] as const

export type Permission = (typeof permissions)[number]

/** Rights that are asked for at one counter: whoever holds their role at some counters has them at those. */
const atCounters: readonly Permission[] = [
  'desk.view',
  'desk.mark',
  'desk.cancel',
  'stops.edit',
  'stranded.view',
  'stranded.handle',
]

/** Rights about people and their letters, who belong to no counter: a role that is held at some counters gives them whole. */
const withPeople: readonly Permission[] = [
  'residents.view',
  'residents.help',
  'residents.issue',
  'mail.view',
  'mail.retry',
  'tasks.view',
  'tasks.close',
]

export type Reach = 'counter' | 'people' | 'city'

/** How far a right reaches. What decides for the whole city is given by a role that is held at all counters alone. */
export function reachOf(permission: Permission): Reach {
  if (atCounters.includes(permission)) return 'counter'
  return withPeople.includes(permission) ? 'people' : 'city'
}

/** A role somebody holds: what it includes, and at which counters, `null` for all of them. */
type HeldRole = { permissions: readonly string[]; counterIds: readonly string[] | null }

/** All roles of one person united: a right holds wherever one of them gives it. What is no permission (any more) gives nothing. */
export function rightsOf(held: readonly HeldRole[]): Rights {
  const rights = new Map<Permission, CounterScope>()
  for (const { permissions: names, counterIds } of held)
    for (const name of names) {
      const scope = isPermission(name) ? scopeOf(name, counterIds) : []
      if (isPermission(name) && scope.length > 0) rights.set(name, united(rights.get(name) ?? [], scope))
    }
  return rights
}

/** Rights of pages outside the settings. */
const elsewhere: readonly Permission[] = [
  'audit.view',
  'audit.export',
  'approvals.decide',
  'protection.view',
  'protection.edit',
  'protection.release',
]

/** The rights that decide for the whole city: whoever has one of them finds something to open in the settings. */
export const settingsPermissions: readonly Permission[] = permissions.filter(
  (one) => reachOf(one) === 'city' && !elsewhere.includes(one),
)

/** Where a role that is held at these counters gives a right. */
function scopeOf(permission: Permission, counterIds: HeldRole['counterIds']): CounterScope {
  const reach = reachOf(permission)
  if (counterIds === null || (reach === 'people' && counterIds.length > 0)) return 'all'
  return reach === 'counter' ? counterIds : []
}

const united = (one: CounterScope, other: CounterScope): CounterScope =>
  one === 'all' || other === 'all' ? 'all' : [...new Set([...one, ...other])]

type Holder = { rights: Rights }

/** Whether somebody has a right at all or, where a counter is named, at that counter; `null` names all of them. */
export function may({ rights }: Holder, permission: Permission, counterId?: string | null): boolean {
  const scope = rights.get(permission)
  if (scope === undefined || counterId === undefined || scope === 'all') return scope !== undefined
  return counterId !== null && scope.includes(counterId)
}

/** At which counters somebody has a right; at none where it is missing. */
export const countersOf = ({ rights }: Holder, permission: Permission): CounterScope =>
  rights.get(permission) ?? []

/** The same as a demand, for verbs: the gate has asked already, so a missing right here is a fault of ours. */
export function demand(staff: Holder, permission: Permission, counterId?: string | null): void {
  if (!may(staff, permission, counterId)) throw new Error(`this member of staff lacks ${permission}`)
}

/** Whether a stored word names a right of this version. */
export const isPermission = (text: string): text is Permission =>
  (permissions as readonly string[]).includes(text)
