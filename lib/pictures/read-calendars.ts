import type { capacityChanges, exclusions, specialOpenings } from '#db/schema/counters.ts'
import type { StaffMember } from '#lib/actor.ts'
import { type CounterCalendar, type DayKind, kindOfDay } from '#lib/calendar.ts'
import { calendarsOf } from '#lib/calendar-rows.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { calendarRows } from '#lib/counters/read-calendars.ts'
import type { Day } from '#lib/time.ts'

/** An exception as it is stored, with what it is; times of day without their seconds. */
export type ExceptionRow =
  | ({ thing: 'exclusion' } & typeof exclusions.$inferSelect)
  | ({ thing: 'special_opening' } & typeof specialOpenings.$inferSelect)
  | ({ thing: 'capacity_change' } & typeof capacityChanges.$inferSelect)

/** What decides when a counter is open: its calendar, and row by row what painting may change in it. */
export type CounterRows = { id: string; calendar: CounterCalendar; rows: readonly ExceptionRow[] }

/** All counters that are open at all, as their calendars are this moment. */
export async function readCalendars(
  staff: StaffMember,
): Promise<{ counters: Map<string, CounterRows>; kindOf: (day: Day) => DayKind }> {
  const stored = await calendarRows(staff)
  const { counters, yearEnd, holidays } = calendarsOf(stored)
  const rows = [
    ...stored.exclusions.map((row) => ({ thing: 'exclusion' as const, ...row })),
    ...stored.specialOpenings.map((row) => ({ thing: 'special_opening' as const, ...row })),
    ...stored.capacityChanges.map((row) => ({ thing: 'capacity_change' as const, ...row })),
  ].map((row) => plainRow(row) as ExceptionRow)
  const open = stored.counters.filter(({ archivedAt }) => archivedAt === null)
  return {
    counters: new Map(
      open.flatMap(({ id }) => {
        const calendar = counters.get(id)
        const own = rows.filter(({ counterId }) => counterId === null || counterId === id)
        return calendar ? [[id, { id, calendar, rows: own }] as const] : []
      }),
    ),
    kindOf: (day) => kindOfDay(day, yearEnd, holidays),
  }
}
