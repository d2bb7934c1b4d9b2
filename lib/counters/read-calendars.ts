import { database } from '#db/client.ts'
import { closures, counters, exclusions, openingRules, specialOpenings } from '#db/schema/counters.ts'
import type { SystemJob } from '#lib/actor.ts'
import type { CounterCalendar } from '#lib/calendar.ts'
import type { Clock } from '#lib/time.ts'

/**
 * The calendar of every counter, by its id, with what is decided for all counters in each of them. A counter that was
 * given up has an empty calendar: it never opens.
 */
export async function counterCalendars(_job: SystemJob): Promise<Map<string, CounterCalendar>> {
  const db = database()
  const [places, rules, closed, excluded, special] = await Promise.all([
    db.select({ id: counters.id, archivedAt: counters.archivedAt }).from(counters).orderBy(counters.id),
    db.select().from(openingRules),
    db.select().from(closures),
    db.select().from(exclusions),
    db.select().from(specialOpenings),
  ])
  return new Map(
    places.map(({ id, archivedAt }) => {
      const isHere = (row: { counterId: string | null }) =>
        archivedAt === null && (row.counterId === null || row.counterId === id)
      const calendar: CounterCalendar = {
        rules: rules.filter(isHere).map(withClocks),
        closures: closed.filter(isHere),
        exclusions: excluded.filter(isHere).map(withClocks),
        specialOpenings: special.filter(isHere).map(withClocks),
      }
      return [id, calendar]
    }),
  )
}

/** The database answers times with their seconds. */
const withClocks = <Row extends { opens: string; closes: string }>(row: Row): Row & Hours => ({
  ...row,
  opens: row.opens.slice(0, 5),
  closes: row.closes.slice(0, 5),
})

type Hours = { opens: Clock; closes: Clock }
