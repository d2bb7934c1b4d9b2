import { ownPath } from '#lib/own-path.ts'
import { sessionRules } from '#lib/sign-in-rules.ts'
import { addMinutes } from '#lib/time.ts'
import { type Permission, permissions } from './access.ts'

/** How long a session lasts at most, and unused: what the city decides (`lib/settings/input.ts`). */
export type SessionLimits = { staffSessionHours: number; staffIdleMinutes: number }

/** A working day, after which everybody signs in anew; a screen that nobody uses for half an hour is closed. */
export const shippedLimits: SessionLimits = { staffSessionHours: 12, staffIdleMinutes: 30 }

/** How long a browser keeps the cookie: no session lasts longer. When it ends is known to the database alone. */
export const cookieSeconds = 24 * 60 * 60

export const sessionEnd = (start: Date, { staffSessionHours }: SessionLimits): Date =>
  addMinutes(start, staffSessionHours * 60)

type Session = { createdAt: Date; lastSeenAt: Date; expiresAt: Date; endedAt: Date | null }

/** Whether a session still opens pages. Limits that were made shorter hold at once, longer ones from the next sign-in on. */
export const isSessionOpen = (session: Session, limits: SessionLimits, now: Date): boolean =>
  now < sessionEnd(session.createdAt, limits) &&
  sessionRules({ minutes: 0, idleMinutes: limits.staffIdleMinutes }).isOpen(session, now)

/** So long a page that was on its way may show the token before; then it opens nothing. */
const OLD_TOKEN_SECONDS = 30

type Tokens = { token: string; tokenBefore: string | null; renewedAt: Date | null }

/** Whether a session was given a new token a moment ago. */
export const isJustRenewed = ({ renewedAt }: Pick<Tokens, 'renewedAt'>, now: Date): boolean =>
  renewedAt !== null && now < addMinutes(renewedAt, OLD_TOKEN_SECONDS / 60)

/** Whether a cookie shows the token that a session goes by now. */
export const isTokenOf = (session: Tokens, shown: string, now: Date): boolean =>
  shown === session.token || (shown === session.tokenBefore && isJustRenewed(session, now))

/** What is missing after the password, in this order: a code, a password of one's own, an app that a role asks for. */
export const signInSteps = ['code', 'password', 'enrolment'] as const

export type SignInStep = (typeof signInSteps)[number]

type Account = {
  hasFactor: boolean
  hasShownFactor: boolean
  mustChangePassword: boolean
  needsFactor: boolean
}

/** The next step, or null when somebody is through. */
export function nextStep(account: Account): SignInStep | null {
  if (account.hasFactor && !account.hasShownFactor) return 'code'
  if (account.mustChangePassword) return 'password'
  return account.needsFactor && !account.hasFactor ? 'enrolment' : null
}

const stepPages: Record<SignInStep, string> = {
  code: '/staff/sign-in/code',
  password: '/staff/account/password',
  enrolment: '/staff/account/second-factor',
}

/** The page of a step, and where it leads to afterwards. */
export const stepPath = (step: SignInStep, to: string): string =>
  `${stepPages[step]}?${new URLSearchParams({ to: returnPath(to) })}`

/** What is mailed to a member of staff about their account (`mail.ts`). */
export const staffKinds = [
  'staff_signed_in_elsewhere',
  'staff_sign_in_paused',
  'staff_password_changed',
  'staff_factor_changed',
  'staff_factor_removed',
  'staff_email_changed',
  'staff_locked',
  'staff_roles_changed',
] as const

export type StaffKind = (typeof staffKinds)[number]

/** How long a password of staff is: it opens the data of a whole city. */
export const leastPasswordLength = 12
export const mostPasswordLength = 200

/** A path of the staff pages that a form or header names, without what comes after `#`; today's list for anything else. */
export function staffPath(asked: unknown): string {
  const path = typeof asked === 'string' ? ownPath(asked.slice(0, 2000)) : null
  return path && /^\/staff([/?]|$)/.test(path) ? path : '/staff'
}

/** The page to go to after signing in: the one that was asked for, or today's list. */
export function returnPath(asked: unknown): string {
  const path = staffPath(asked)
  return waysIn.test(path) ? '/staff' : path
}

/** Pages on the way to others: nobody comes back to them. */
const waysIn = /^\/staff\/(sign-in|account\/(confirm|password|second-factor|recovery-codes))([/?]|$)/

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

/** What several roles share. */
const withResidents = ['residents.view', 'residents.help', 'tasks.view', 'tasks.close'] as const
const knownToHeed = ['considerations.todo', 'considerations.language', 'considerations.disaster'] as const
const ofInquiries = ['inquiries.view', 'inquiries.write'] as const

const atCounter: readonly Permission[] = [
  'desk.view',
  'desk.mark',
  'desk.find_by_name',
  'desk.cancel',
  'reservations.search',
  'proxy.book',
  ...withResidents,
  'stops.edit',
  'stranded.view',
  'stranded.handle',
  ...knownToHeed,
  'considerations.care',
  'considerations.edit',
  'no_shows.correct',
  ...ofInquiries,
]

/**
 * What each shipped role includes. The call centre sees who is expected and what was mailed, and marks nobody; both it
 * and the counter help residents into their accounts and find new times for those whose counter closes; closing it at
 * once is the counter's. Of 配慮事項 each learns what their work needs: the counter what a visit needs, the call centre the
 * language, 受付委託 what is to be done and never why. 受付委託 receives those who come and sees nothing else of them; an auditor does not work with
 * residents at all; a vendor prepares the counters, calendars and texts and never meets a person's data.
 */
export const shippedPermissions: Record<ShippedRole, readonly Permission[]> = {
  administrator: permissions,
  section_chief: [
    ...atCounter,
    'proxy.exceed',
    'reports.view',
    'reports.export',
    'residents.issue',
    'reservations.export',
    'searches.share',
    'mail.view',
    'mail.retry',
    'calendar.edit',
    'roles.view',
    'approvals.decide',
    'considerations.contact',
    'steps.edit',
    'inquiries.report',
    'inquiries.edit_choices',
  ],
  clerk: [...atCounter, 'reports.view', 'reports.export'],
  card_manager: [
    'desk.view',
    'reports.view',
    'reports.export',
    ...withResidents,
    ...knownToHeed,
    'considerations.contact',
    ...ofInquiries,
  ],
  call_centre: [
    'desk.view',
    'reports.view',
    'desk.cancel',
    'reservations.search',
    'proxy.book',
    'mail.view',
    'mail.retry',
    ...withResidents,
    'stranded.view',
    'stranded.handle',
    'considerations.language',
    ...ofInquiries,
  ],
  reception: ['desk.view', 'desk.mark', 'reservations.search', 'proxy.book', 'considerations.todo'],
  protection_officer: [
    'desk.view',
    'desk.mark',
    'desk.find_by_name',
    'reservations.search',
    'residents.view',
    'residents.help',
    'mail.view',
    'tasks.view',
    'tasks.close',
    'stranded.view',
    'stranded.handle',
    'approvals.decide',
    'protection.view',
    'protection.edit',
    'protection.release',
    ...knownToHeed,
    'considerations.contact',
    'considerations.care',
    'considerations.edit',
    ...ofInquiries,
  ],
  auditor: ['roles.view', 'audit.view', 'audit.export'],
  vendor: [
    'counters.edit',
    'services.edit',
    'calendar.edit',
    'rules.edit',
    'fields.edit',
    'words.edit',
    'notices.edit',
    'inquiries.edit_choices',
  ],
}

type StoredRole = { id: string; permissions: readonly string[] | null }

/** What a role includes: the city's own list, or what this version ships it with. */
export function permissionsOf({ id, permissions: own }: StoredRole): readonly string[] {
  if (own && id !== ADMINISTRATOR) return own
  return isShippedRole(id) ? shippedPermissions[id] : []
}
