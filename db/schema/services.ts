import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { instant, localizedText } from '#db/columns.ts'
import type { BringRule } from '#lib/services/rules.ts'
import { counters } from './counters.ts'

/** 用件: the reason of a visit, with the minutes it takes and what to bring. */
export const services = pgTable(
  'services',
  {
    /** Short and stable; part of addresses and of the API, e.g. `card-pickup`. */
    id: text().primaryKey(),
    name: localizedText().notNull(),
    description: localizedText().notNull(),
    /** Minutes for the first person, and for each further person of the same visit. */
    firstMinutes: smallint().notNull(),
    furtherMinutes: smallint().notNull(),
    maxPersons: smallint().notNull().default(5),
    /** 持ち物, in the order it is shown. */
    bring: jsonb().$type<BringRule[]>().notNull(),
    /** 料金: what it costs and when; empty where nothing is to be said. */
    priceNote: localizedText().notNull().default({ ja: '' }),
    /** Needs the systems of the country (住基ネット, J-LIS): not offered while they stand still. */
    needsNationalSystem: boolean().notNull().default(false),
    /** Booked in these ways only, of those that the city has; in all of them where absent. */
    bookingModes: text().array(),
    /** Which questions of the booking form are asked, by key; all of them where absent. */
    fieldKeys: text().array(),
    position: integer().notNull().default(0),
    isPublic: boolean().notNull().default(true),
    archivedAt: instant(),
  },
  (table) => [
    check('services_id_is_a_slug', sql`${table.id} ~ '^[a-z0-9-]{1,40}$'`),
    check(
      'services_minutes',
      sql`${table.firstMinutes} between 5 and 240 and ${table.furtherMinutes} between 0 and 240`,
    ),
    check('services_max_persons', sql`${table.maxPersons} between 1 and 20`),
  ],
)

/** Which services a counter takes. */
export const counterServices = pgTable(
  'counter_services',
  {
    counterId: text()
      .notNull()
      .references(() => counters.id),
    serviceId: text()
      .notNull()
      .references(() => services.id),
  },
  (table) => [primaryKey({ columns: [table.counterId, table.serviceId] })],
)
