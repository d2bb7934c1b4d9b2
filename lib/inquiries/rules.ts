import { isDeepStrictEqual } from 'node:util'
import { searchKey } from '#lib/search-key.ts'
import { addMinutes, type Day } from '#lib/time.ts'

/** Who asked: by resident ID, somebody whose ID is not known, or somebody who gave no name. */
export const askers = ['resident', 'unknown', 'anonymous'] as const

export type Asker = (typeof askers)[number]

/** 未対応, 確認中 (waits for somebody else), 回答済み, 完了. */
export const inquiryStates = ['open', 'waiting', 'answered', 'closed'] as const

export type InquiryState = (typeof inquiryStates)[number]

/** Where an inquiry can go from each state. What is closed is opened again before anything else is done with it. */
const next: Record<InquiryState, readonly InquiryState[]> = {
  open: ['waiting', 'answered', 'closed'],
  waiting: ['open', 'answered', 'closed'],
  answered: ['open', 'waiting', 'closed'],
  closed: ['open'],
}

/** The states that a form offers: the one it is in, and those that it can go to. */
export const statesFrom = (state: InquiryState): InquiryState[] =>
  inquiryStates.filter((one) => one === state || next[state].includes(one))

export const pendingStates = ['open', 'waiting'] as const satisfies InquiryState[]

/** Whether somebody still has to do something. */
const isPending = (state: InquiryState): boolean => (pendingStates as readonly InquiryState[]).includes(state)

/** Whether it should have been answered before today. */
export const isOverdue = (
  { state, dueOn }: { state: InquiryState; dueOn: Day | null },
  today: Day,
): boolean => isPending(state) && dueOn !== null && dueOn < today

export const inquiryEventKinds = ['written', 'changed', 'undone', 'erased'] as const

/** The three texts that people type; they are erased after a while. */
export const inquiryTexts = ['question', 'contact', 'answer'] as const

export const inquiryFields = [
  'asker',
  'residentId',
  'reservationId',
  'receivedAt',
  'counterId',
  'channel',
  'kind',
  'categories',
  ...inquiryTexts,
  'minutes',
  'state',
  'assigneeId',
  'dueOn',
] as const

export type InquiryField = (typeof inquiryFields)[number]

/** All that a form decides about an inquiry. */
export type InquiryValues = {
  asker: Asker
  residentId: string | null
  reservationId: string | null
  receivedAt: Date
  counterId: string | null
  channel: string
  kind: string
  categories: string[]
  question: string
  contact: string
  answer: string
  minutes: number | null
  state: InquiryState
  assigneeId: string | null
  dueOn: Day | null
}

/** What a field was and what it became, as an event keeps it: instants as text. */
export type FieldChanges = Partial<Record<InquiryField, [before: unknown, after: unknown]>>

/** The fields in which two differ. */
export const changesBetween = (before: Partial<InquiryValues>, after: InquiryValues): FieldChanges =>
  Object.fromEntries(
    inquiryFields.flatMap((field) => {
      const [was, is] = [plain(before[field]), plain(after[field])]
      return isDeepStrictEqual(unordered(was), unordered(is)) ? [] : [[field, [was, is]]]
    }),
  )

/** Ticks are the same in whatever order the choices stood when they were made. */
const unordered = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value)

/** The values with which an inquiry stands again as it was before some changes; null where it is no longer as they left it. */
export function valuesBefore(now: InquiryValues, changes: FieldChanges): InquiryValues | null {
  const changed = Object.entries(changes) as [InquiryField, [unknown, unknown]][]
  if (!changed.every(([field, [, after]]) => isDeepStrictEqual(plain(now[field]), after))) return null
  const was = Object.fromEntries(
    changed.map(([field, [before]]) => [field, field === 'receivedAt' ? new Date(String(before)) : before]),
  )
  const kept = Object.fromEntries(inquiryFields.map((field) => [field, now[field]]))
  return { ...kept, ...was } as InquiryValues
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null))

/** The texts of an inquiry in one, to be searched. */
export const searchedText = (values: Pick<InquiryValues, (typeof inquiryTexts)[number]>): string =>
  inquiryTexts.map((field) => searchKey(values[field])).join('\n')

/** What was received before this moment, and is done, has its texts erased. */
export const eraseBefore = (now: Date, days: number): Date => addMinutes(now, -days * 24 * 60)

/** The lists that an agent works through: what still has to be done, by whom it is to be done, and everything. */
export const inquiryViews = ['pending', 'mine', 'overdue', 'unassigned', 'all'] as const

export type InquiryView = (typeof inquiryViews)[number]

export const inquiriesPerPage = 50

/** The columns by which the list can stand. */
export const inquiryColumns = ['received', 'number', 'kind', 'state', 'due', 'assignee'] as const

export type InquiryColumn = (typeof inquiryColumns)[number]

/** Where an inquiry was received, as forms and addresses call the call centre. */
export const CALL_CENTRE = 'call-centre'

/** The page of one. */
export const inquiryPath = (number: number): `/staff/inquiries/${number}` => `/staff/inquiries/${number}`

/** Words that must not be looked for in an address are sealed there (`lib/sealed-search.ts`). */
export const sealedTerms = ['q', 'person', 'visit'] as const

export type InquiryRefusal =
  | 'not_found'
  | 'changed_meanwhile'
  | 'erased'
  | 'not_possible'
  | 'not_kept'
  | 'resident_unknown'
  | 'resident_several'
  | 'visit_unknown'
  | 'choice_gone'
  | 'nothing_to_undo'

type Writer = { roles: readonly { id: string }[] }

/**
 * Where somebody receives inquiries, before they say otherwise: the call centre by phone, everybody else at the counter
 * whose list this device shows.
 */
export function usualPlace(
  { roles }: Writer,
  remembered: string | undefined,
  counters: readonly { id: string }[],
): { counterId: string | null; channel: 'phone' | 'counter' } {
  const counter = counters.find(({ id }) => id === remembered)
  if (!counter || roles.some(({ id }) => id === 'call_centre')) return { counterId: null, channel: 'phone' }
  return { counterId: counter.id, channel: 'counter' }
}

type Address = Readonly<Record<string, string | number | undefined>>

/** What a list was asked for, as addresses and forms carry it; what is empty stays out. */
export const askedFields = (query: Address): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, `${value}`]],
    ),
  )

/** The address of the list, or of its report, as it was asked for. */
export const inquiryListPath = (query: Address, path = '/staff/inquiries'): string =>
  `${path}?${new URLSearchParams(askedFields(query))}`

/** How a list stands, and which of the shipped lists it is, is no search. */
const noTerms = ['view', 'sort', 'order', 'page']

/** What was looked for, as the record of views keeps it. */
export const searchedTerms = (filter: Address): string =>
  Object.entries(filter)
    .flatMap(([name, value]) => (noTerms.includes(name) || !value ? [] : [`${value}`]))
    .join(' ')
