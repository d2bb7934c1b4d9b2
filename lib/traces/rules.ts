import type { ActKind } from '#lib/audit/rules.ts'
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
