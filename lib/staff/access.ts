import type { CounterScope, Rights } from '#lib/actor.ts'
import type { Module } from '#lib/modules.ts'

/**
 * How far a right reaches: one counter; people and their letters, who belong to no counter, so that a role that is held
 * at some counters gives it whole; or the whole city, for which it is given by a role that is held at all counters alone.
 */
export type Reach = 'city' | 'counter' | 'people'

/** The module a right is for; the house is what all modules share. */
export type Home = Module | 'house'

/**
 * What a member of staff may do, one right for one kind of act, each with how far it reaches and what it is for. Only
 * rights that something asks for stand here.
 */
const rightsInSteps = {
  'desk.view': ['counter', 'reservations'],
  'desk.mark': ['counter', 'reservations'],
  'desk.find_by_name': ['counter', 'reservations'],
  'proxy.book': ['counter', 'reservations'],
  'proxy.exceed': ['counter', 'reservations'],
  'mail.view': ['people', 'house'],
  'mail.retry': ['people', 'house'],
  'residents.view': ['people', 'house'],
  'residents.issue': ['people', 'house'],
  'residents.help': ['people', 'house'],
  'settings.edit': ['city', 'house'],
  'tasks.view': ['people', 'house'],
  'tasks.close': ['people', 'house'],
  'desk.cancel': ['counter', 'reservations'],
  'reservations.search': ['counter', 'reservations'],
  'reservations.export': ['counter', 'reservations'],
  'searches.share': ['counter', 'reservations'],
  'calendar.edit': ['city', 'reservations'],
  'stops.edit': ['counter', 'reservations'],
  'stranded.view': ['counter', 'reservations'],
  'stranded.handle': ['counter', 'reservations'],
  'counters.edit': ['city', 'house'],
  'fields.edit': ['city', 'house'],
  'words.edit': ['city', 'house'],
  'rules.edit': ['city', 'reservations'],
  'notices.edit': ['city', 'house'],
  'settings.move': ['city', 'house'],
  'services.edit': ['city', 'reservations'],
  'roles.view': ['city', 'house'],
  'roles.edit': ['city', 'house'],
  'roles.give': ['city', 'house'],
  'staff.edit': ['city', 'house'],
  'audit.view': ['city', 'house'],
  'audit.export': ['city', 'house'],
  'approvals.decide': ['city', 'house'],
  'protection.view': ['city', 'house'],
  'protection.edit': ['city', 'house'],
  'protection.release': ['city', 'house'],
  'reports.view': ['counter', 'reservations'],
  'reports.export': ['counter', 'reservations'],
  'considerations.todo': ['people', 'house'],
  'considerations.language': ['people', 'house'],
  'considerations.disaster': ['people', 'house'],
  'considerations.contact': ['people', 'house'],
  'considerations.care': ['people', 'house'],
  'considerations.edit': ['people', 'house'],
  'no_shows.correct': ['counter', 'reservations'],
  'steps.edit': ['city', 'reservations'],
  'inquiries.view': ['people', 'house'],
  'inquiries.write': ['people', 'house'],
  'inquiries.report': ['people', 'house'],
  'inquiries.edit_choices': ['city', 'house'],
} as const satisfies Record<string, readonly [Reach, Home]>

export type Permission = keyof typeof rightsInSteps

export const permissions = Object.keys(rightsInSteps) as [Permission, ...Permission[]]

export const reachOf = (permission: Permission): Reach => rightsInSteps[permission][0]

export const homeOf = (permission: Permission): Home => rightsInSteps[permission][1]

/** A role somebody holds: what it includes, at which counters, and for which modules; `null` for all of them. */
type HeldRole = {
  permissions: readonly string[]
  counterIds: readonly string[] | null
  modules?: readonly string[] | null
}

/** All roles of one person united: a right holds wherever one of them gives it. What is no permission (any more) gives nothing. */
export function rightsOf(held: readonly HeldRole[]): Rights {
  const rights = new Map<Permission, CounterScope>()
  for (const { permissions: names, ...bounds } of held)
    for (const name of names) {
      const scope = isPermission(name) ? scopeOf(name, bounds) : []
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

/** Where a role that is held within these bounds gives a right. */
function scopeOf(
  permission: Permission,
  { counterIds, modules }: Omit<HeldRole, 'permissions'>,
): CounterScope {
  const reach = reachOf(permission)
  if (modules && !isWithin(permission, modules)) return []
  if (counterIds === null || (reach === 'people' && counterIds.length > 0)) return 'all'
  return reach === 'counter' ? counterIds : []
}

/**
 * Whether a role that is held for some modules gives a right: each gives its own, and with them the rights about the
 * people whom all modules serve. What decides for the house is no module's.
 */
function isWithin(permission: Permission, modules: readonly string[]): boolean {
  const home = homeOf(permission)
  return home === 'house' ? reachOf(permission) === 'people' && modules.length > 0 : modules.includes(home)
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
export const isPermission = (text: string): text is Permission => Object.hasOwn(rightsInSteps, text)

/** The pages of the menu, each for whoever has one of its rights. */
export const menu = [
  { name: 'today', path: '/staff', anyOf: ['desk.view'] },
  { name: 'search', path: '/staff/reservations', anyOf: ['reservations.search'] },
  { name: 'proxy', path: '/staff/reservations/new', anyOf: ['proxy.book'] },
  { name: 'inquiries', path: '/staff/inquiries', anyOf: ['inquiries.view'] },
  { name: 'reports', path: '/staff/reports', anyOf: ['reports.view'] },
  { name: 'stranded', path: '/staff/stranded', anyOf: ['stranded.view'] },
  { name: 'stops', path: '/staff/stops', anyOf: ['stops.edit'] },
  { name: 'residents', path: '/staff/residents', anyOf: ['residents.view'] },
  {
    name: 'interpreters',
    path: '/staff/considerations/interpreters',
    anyOf: ['considerations.language'],
  },
  { name: 'mail', path: '/staff/mail', anyOf: ['mail.view'] },
  { name: 'tasks', path: '/staff/tasks', anyOf: ['tasks.view'] },
  { name: 'settings', path: '/staff/settings', anyOf: settingsPermissions },
  { name: 'protection', path: '/staff/protection', anyOf: ['protection.view'] },
  { name: 'approvals', path: '/staff/approvals', anyOf: ['approvals.decide'] },
  { name: 'audit', path: '/staff/audit', anyOf: ['audit.view'] },
] as const satisfies { name: string; path: string; anyOf: readonly Permission[] }[]

/** What of the menu somebody may open; the first page is where they begin. */
export const offeredTo = (staff: { rights: Rights }) =>
  menu.filter(({ anyOf }) => anyOf.some((permission) => may(staff, permission)))
