import { getTableColumns } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { counterServices } from '#db/schema/services.ts'
import { homes } from '#lib/changes/read-rows.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { citySettings } from '#lib/settings/input.ts'
import { type Configuration, type TransferredThing, transferredThings, travelling } from './rules.ts'

/** All that the city has decided and written, as it would travel. Settings that the product does not know stay out. */
export async function readConfiguration(connection: Connection = database()): Promise<Configuration> {
  const things = await Promise.all(
    transferredThings.map(async (thing) => [thing, await rowsOf(connection, thing)] as const),
  )
  return Object.fromEntries(things)
}

async function rowsOf(connection: Connection, thing: TransferredThing) {
  if (thing === 'counter_services') return takenServices(connection)
  const { table, key } = homes[thing]
  const rows = await connection
    .select({ thingId: key, row: getTableColumns(table) })
    .from(table)
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
