import { getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Connection } from '#db/client.ts'
import {
  capacityChanges,
  closures,
  counters,
  exclusions,
  holidayChanges,
  openingRules,
  specialOpenings,
} from '#db/schema/counters.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { pageTexts } from '#db/schema/page-texts.ts'
import { counterServices, services } from '#db/schema/services.ts'
import { settings } from '#db/schema/settings.ts'
import { roles } from '#db/schema/staff.ts'
import { bookingRules, bookingStops } from '#db/schema/stops.ts'
import { noticeTemplates, textOverrides } from '#db/schema/words.ts'
import { rolesGiven } from './read-given.ts'
import { type ChangedThing, plainRow } from './rules.ts'

/** A thing that is one row of one table; what a counter takes, and what roles somebody has, are many rows seen as one. */
export type RowThing = Exclude<ChangedThing, 'counter_services' | 'staff_roles'>

type Home = { table: PgTable; key: SQL<string> }

/** Where things lie, and what names one of them: the thingId of its changes. */
export const homes: Record<RowThing, Home> = {
  counter: { table: counters, key: sql`${counters.id}` },
  service: { table: services, key: sql`${services.id}` },
  opening_rule: { table: openingRules, key: sql`${openingRules.id}::text` },
  closure: { table: closures, key: sql`${closures.id}::text` },
  exclusion: { table: exclusions, key: sql`${exclusions.id}::text` },
  special_opening: { table: specialOpenings, key: sql`${specialOpenings.id}::text` },
  capacity_change: { table: capacityChanges, key: sql`${capacityChanges.id}::text` },
  holiday_change: { table: holidayChanges, key: sql`${holidayChanges.day}::text` },
  booking_rule: { table: bookingRules, key: sql`${bookingRules.id}::text` },
  booking_stop: { table: bookingStops, key: sql`${bookingStops.id}::text` },
  field: { table: fieldDefinitions, key: sql`${fieldDefinitions.form} || '/' || ${fieldDefinitions.key}` },
  setting: { table: settings, key: sql`${settings.key}` },
  page_text: { table: pageTexts, key: sql`${pageTexts.page} || '/' || ${pageTexts.locale}` },
  notice_template: {
    table: noticeTemplates,
    key: sql`${noticeTemplates.kind} || '/' || ${noticeTemplates.locale}`,
  },
  role: { table: roles, key: sql`${roles.id}` },
  text: {
    table: textOverrides,
    key: sql`${textOverrides.locale} || '/' || ${textOverrides.domain} || '.' || ${textOverrides.key}`,
  },
}

type Rows = Map<string, Record<string, unknown>>

/** Locked to the end of the transaction by who will write them; only looked at by who asks what would happen. */
export type Look = 'locking' | 'looking'

/** The rows of these things as they are now, by thingId, as a record keeps them. */
export async function readRows(
  tx: Connection,
  thing: ChangedThing,
  ids: readonly string[],
  look: Look,
): Promise<Rows> {
  if (thing === 'counter_services') return takenServices(tx, ids, look)
  if (thing === 'staff_roles') return rolesGiven(tx, ids, look)
  const { table, key } = homes[thing]
  const query = tx
    .select({ thingId: key, row: getTableColumns(table) })
    .from(table)
    .where(inArray(key, [...ids]))
    .orderBy(key)
  const rows = await (look === 'locking' ? query.for('update') : query)
  return new Map(rows.map(({ thingId, row }) => [thingId, plainRow(row)]))
}

/** What a counter takes, `{ serviceIds }` in the order of their names; the counter itself is locked for it. */
async function takenServices(tx: Connection, counterIds: readonly string[], look: Look): Promise<Rows> {
  const ids = [...counterIds]
  if (look === 'locking')
    await tx.select({ id: counters.id }).from(counters).where(inArray(counters.id, ids)).for('update')
  const rows = await tx
    .select()
    .from(counterServices)
    .where(inArray(counterServices.counterId, ids))
    .orderBy(counterServices.serviceId)
  return new Map(
    ids.map((id) => [
      id,
      { serviceIds: rows.filter((row) => row.counterId === id).map((row) => row.serviceId) },
    ]),
  )
}
