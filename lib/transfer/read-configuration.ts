import { and, eq, getTableColumns, gt, isNull } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { counterServices } from '#db/schema/services.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { homes } from '#lib/changes/read-rows.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { citySettings } from '#lib/settings/input.ts'
import { type Configuration, type TransferredThing, transferredThings, travelling } from './rules.ts'

/** All that the city has decided and written, as it would travel. Settings that the product does not know stay out. */
export async function readConfiguration(
  now: Date,
  connection: Connection = database(),
): Promise<Configuration> {
  const things = await Promise.all(
    transferredThings.map(async (thing) => [thing, await rowsOf(connection, thing, now)] as const),
  )
  return Object.fromEntries(things)
}

/** A stop travels while it is announced for the country's systems and not over; others are acts of this house. */
const isToCome = (now: Date) =>
  and(eq(bookingStops.kind, 'national'), isNull(bookingStops.liftedAt), gt(bookingStops.endsAt, now))

async function rowsOf(connection: Connection, thing: TransferredThing, now: Date) {
  if (thing === 'counter_services') return takenServices(connection)
  const { table, key } = homes[thing]
  const rows = await connection
    .select({ thingId: key, row: getTableColumns(table) })
    .from(table)
    .where(thing === 'booking_stop' ? isToCome(now) : undefined)
    .orderBy(key)
  const known = rows.filter(({ thingId }) => thing !== 'setting' || thingId in citySettings.shape)
  return Object.fromEntries(known.map(({ thingId, row }) => [thingId, travelling(plainRow(row))]))
}

async function takenServices(connection: Connection) {
  const rows = await connection
    .select()
    .from(counterServices)
    .orderBy(counterServices.counterId, counterServices.serviceId)
  const byCounter = Map.groupBy(rows, ({ counterId }) => counterId)
  return Object.fromEntries(
    [...byCounter].map(([counterId, taken]) => [
      counterId,
      { serviceIds: taken.map(({ serviceId }) => serviceId) },
    ]),
  )
}
