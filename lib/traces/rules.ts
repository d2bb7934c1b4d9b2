import type { StaffMember } from '#lib/actor.ts'
import { type ActKind, actNames } from '#lib/audit/rules.ts'
import { addMonths, firstOfMonth, instantOf } from '#lib/time.ts'
import type { TraceQuery } from './input.ts'

export const tracesPerPage = 50

/** So many entries are counted; of more, a page says that there are more. */
export const MOST_COUNTED = 10_000

/** More in one file serves nobody: the time of the search is made narrower. */
export const MOST_EXPORTED = 100_000

/** So many findings of a check are kept and shown; the command shows all. Who sees so many calls for help. */
export const FINDINGS_KEPT = 200

/** The address of the record searched in this way, from its first page unless another is named. */
export function tracePath(path: string, { page, ...query }: Partial<TraceQuery>): string {
  const given = Object.entries(query).filter(([, value]) => value)
  const params = new URLSearchParams(given as [string, string][])
  if (page && page > 1) params.set('page', `${page}`)
  return `${path}?${params}`
}

/** What a request for a file is about: the file is for who asks, with what their search finds, in whatever order. */
export const aboutExport = (
  staff: StaffMember,
  { page: _page, order: _order, ...search }: TraceQuery,
): string => tracePath(staff.staffId, search)

/** By which setting traces of a kind are kept. */
export const daysKept = {
  view: 'traceDaysViews',
  search: 'traceDaysViews',
  export: 'traceDaysFiles',
  print: 'traceDaysFiles',
  sign_in: 'traceDaysSignIns',
  failure: 'traceDaysSignIns',
  change: 'traceDaysChanges',
  audit: 'traceDaysChanges',
} as const satisfies Record<ActKind, string>

/** 時間外: what is done before or from these hours in Japan stands out in the review of a month. */
export const usualHours = { from: 7, until: 21 } as const

/** The acts that a review lists one by one: who was given which rights, and who opened what is protected. */
export const listedActs = {
  rights: actNames.filter((act) => act === 'role_changed' || act === 'roles_given'),
  protected: actNames.filter((act) => act.startsWith('protection_')),
} as const

/** A month of the record, as instants from its first to that of the next. */
export const spanOf = (month: string): { from: Date; until: Date } => ({
  from: instantOf(firstOfMonth(month), '00:00'),
  until: instantOf(firstOfMonth(addMonths(month, 1)), '00:00'),
})
