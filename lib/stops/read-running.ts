import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { database, driver } from '#db/client.ts'
import { services } from '#db/schema/services.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { remembered } from '#lib/memo.ts'
import { nationalPattern } from '#lib/national/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import type { Stop, StopRefusal, Stops } from './rules.ts'

/**
 * The stops that run or are announced, and the calendar of the country's systems: what is shown to residents, at most
 * a second old. A booking asks once more inside its own statement.
 */
export const runningStops = remembered(
  { seconds: 1, keyOf: (now: Date) => String(Math.floor(now.getTime() / 1000)) },
  async (now): Promise<Stops> => {
    const [rows, serviceIds, settings] = await Promise.all([
      stopsFrom(now),
      nationalServiceIds(),
      citySettings(),
    ])
    const stops = rows.map(({ serviceIds: chosen, ...stop }): Stop => {
      const everything = stop.kind === 'national' ? serviceIds : null
      return { ...stop, serviceIds: chosen.length > 0 ? chosen : everything }
    })
    return { stops, national: { serviceIds, pattern: nationalPattern(settings) } }
  },
)

/** Why a visit cannot be booked at this very moment, past all memory: for an answer to somebody who was just refused. */
export async function stopNow(visit: {
  counterId: string
  serviceIds: readonly string[]
  startsAt: Date
  minutes: number
}): Promise<StopRefusal | null> {
  const [row] = await driver()<{ refusal: StopRefusal | null }[]>`
    select stop_refusal(${visit.counterId}, ${[...visit.serviceIds]}, ${visit.startsAt.toISOString()},
      ${visit.minutes}) as refusal`
  return row?.refusal ?? null
}

const stopsFrom = (now: Date) =>
  database()
    .select({
      kind: bookingStops.kind,
      counterId: bookingStops.counterId,
      serviceIds: bookingStops.serviceIds,
      startsAt: bookingStops.startsAt,
      endsAt: bookingStops.endsAt,
    })
    .from(bookingStops)
    .where(and(isNull(bookingStops.liftedAt), or(isNull(bookingStops.endsAt), gt(bookingStops.endsAt, now))))

async function nationalServiceIds(): Promise<string[]> {
  const rows = await database()
    .select({ id: services.id })
    .from(services)
    .where(eq(services.needsNationalSystem, true))
  return rows.map(({ id }) => id)
}
