import { asc } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import type { StaffMember } from '#lib/actor.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { calendarRows } from '#lib/counters/read-calendars.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { ExceptionKind } from './rules.ts'

/** A stored row as it is recorded, with what it is. */
export type StoredRow = { id: string; [column: string]: unknown }

export type StoredException = StoredRow & { thing: ExceptionKind }

/** The opening rules and exceptions of all counters in the order of a table: by counter, then by time. */
export async function readRows(staff: StaffMember) {
  const rows = await calendarRows(staff)
  const of = (thing: ExceptionKind, list: readonly { id: string }[]) =>
    list.map((row): StoredException => ({ ...(plainRow(row) as StoredRow), thing }))
  return {
    openingRules: rows.openingRules
      .map((row) => plainRow(row) as StoredRow)
      .toSorted(byColumns('counterId', 'validFrom', 'weekdays', 'opens', 'id')),
    exceptions: [
      ...of('closure', rows.closures),
      ...of('exclusion', rows.exclusions),
      ...of('special_opening', rows.specialOpenings),
      ...of('capacity_change', rows.capacityChanges),
    ].toSorted(byColumns('thing', 'firstDay', 'counterId', 'opens', 'id')),
  }
}

/** The names of the counters for the eye, by id; the ids are what a table is read by. */
export async function readCounterNames(locale: StaffLocale): Promise<Map<string, string>> {
  const rows = await database()
    .select({ id: counters.id, name: counters.name })
    .from(counters)
    .orderBy(asc(counters.position), asc(counters.id))
  return new Map(rows.map(({ id, name }) => [id, localized(name, locale)]))
}

function byColumns(...columns: readonly string[]) {
  return (one: StoredRow, other: StoredRow): number => {
    const column = columns.find((each) => `${one[each]}` !== `${other[each]}`)
    if (column === undefined) return 0
    return `${one[column]}` < `${other[column]}` ? -1 : 1
  }
}
