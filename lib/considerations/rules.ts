import type { StaffMember } from '#lib/actor.ts'
import { may, type Permission } from '#lib/staff/access.ts'
import type { Day } from '#lib/time.ts'

/** 外国人住民の言語と通訳・被災者・障害などへの配慮. */
export const considerationKinds = ['language', 'disaster', 'care'] as const

export type ConsiderationKind = (typeof considerationKinds)[number]

/** 通訳: asked for, promised, been there. */
export const interpreterStates = ['asked', 'booked', 'done'] as const

/** What the list of interpreters can stand by, and for how many days from today on it can be asked. */
export const bookedColumns = ['when', 'counter', 'language', 'interpreter', 'state'] as const
export const bookedSpans = [7, 14, 62] as const
export const usualSpan = 14

export const considerationEventKinds = ['added', 'changed', 'ended'] as const

/** What a form may ask of each kind, beside what is to be done and from when to when. */
const detailsOf = {
  language: ['language', 'interpreter', 'interpreterAt', 'interpreterState'],
  disaster: ['isFeeExempt', 'contact'],
  care: ['helps'],
} as const satisfies Record<ConsiderationKind, readonly string[]>

export const detailNames = [
  'toDo',
  'startsOn',
  'endsOn',
  ...detailsOf.language,
  ...detailsOf.disaster,
  ...detailsOf.care,
] as const

export type DetailName = (typeof detailNames)[number]

/** The right to each kind. What is to be done, and no more, is a right of its own. */
const rights: Record<ConsiderationKind, Permission> = {
  language: 'considerations.language',
  disaster: 'considerations.disaster',
  care: 'considerations.care',
}

type Reader = Pick<StaffMember, 'rights'>

/** The kinds that somebody may know in full. */
export const knownKinds = (staff: Reader): ConsiderationKind[] =>
  considerationKinds.filter((kind) => may(staff, rights[kind]))

/** Whether there is anything of this that somebody may know. */
export const mayKnowSome = (staff: Reader): boolean =>
  may(staff, 'considerations.todo') || knownKinds(staff).length > 0

/** The kinds that somebody may write: those that they know. */
export const writtenKinds = (staff: Reader): ConsiderationKind[] =>
  may(staff, 'considerations.edit') ? knownKinds(staff) : []

export type Details = {
  toDo: string
  startsOn: Day | null
  endsOn: Day | null
  language: string | null
  interpreter: string | null
  interpreterAt: Date | null
  interpreterState: (typeof interpreterStates)[number] | null
  isFeeExempt: boolean | null
  contact: string | null
  helps: string | null
}

/** The names of what differs, for the history. */
export const changedDetails = (before: Partial<Details>, after: Partial<Details>): DetailName[] =>
  detailNames.filter((name) => after[name] !== undefined && plain(before[name]) !== plain(after[name]))

const plain = (value: Details[DetailName] | undefined): string =>
  value instanceof Date ? value.toISOString() : String(value ?? '')

type Noted = { residentId: string | null; number: string | null }

/** Whom one of them is about. */
export const aboutOf = ({ residentId }: Pick<Noted, 'residentId'>) => (residentId ? 'resident' : 'visit')

/** The page of whom one of them is about. */
export const pathOf = ({ residentId, number }: Noted): string =>
  residentId ? `/staff/residents/${residentId}#considerations` : considerationsPath(number ?? '')

/** The page of what is to be heeded at one visit. */
export const considerationsPath = (number: string): string => `/staff/reservations/${number}/considerations`
