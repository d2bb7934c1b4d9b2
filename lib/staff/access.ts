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
] as const

export type Permission = (typeof permissions)[number]

/** A role somebody holds: what it includes, and at which counters, `null` for all of them. */
type HeldRole = { permissions: readonly string[]; counterIds: readonly string[] | null }

/** All roles of one person united: a right holds wherever one of them gives it. What is no permission (any more) gives nothing. */
export function rightsOf(held: readonly HeldRole[]): Rights {
  const rights = new Map<Permission, CounterScope>()
  for (const { permissions: names, counterIds } of held)
    for (const name of names)
      if (isPermission(name)) rights.set(name, united(rights.get(name) ?? [], counterIds ?? 'all'))
  return rights
}

const united = (one: CounterScope, other: CounterScope): CounterScope =>
  one === 'all' || other === 'all' ? 'all' : [...new Set([...one, ...other])]

type Holder = { rights: Rights }

/** Whether somebody has a right at all or, where a counter is named, at that counter. */
export function may({ rights }: Holder, permission: Permission, counterId?: string): boolean {
  const scope = rights.get(permission)
  return scope !== undefined && (counterId === undefined || scope === 'all' || scope.includes(counterId))
}

/** At which counters somebody has a right; at none where it is missing. */
export const countersOf = ({ rights }: Holder, permission: Permission): CounterScope =>
  rights.get(permission) ?? []

/** The same as a demand, for verbs: the gate has asked already, so a missing right here is a fault of ours. */
export function demand(staff: Holder, permission: Permission, counterId?: string): void {
  if (!may(staff, permission, counterId)) throw new Error(`this member of staff lacks ${permission}`)
}

/** Whether a stored word names a right of this version. */
const isPermission = (text: string): text is Permission => (permissions as readonly string[]).includes(text)
