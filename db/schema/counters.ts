import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, smallint, text, time } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, localizedText } from '#db/columns.ts'

/** 交付窓口・会場: a place where residents are served. Its lanes are set by the opening rules. */
export const counters = pgTable(
  'counters',
  {
    /** Short and stable; part of addresses and of the API, e.g. `city-hall`. */
    id: text().primaryKey(),
    name: localizedText().notNull(),
    address: localizedText().notNull(),
    /** How to get there, where to wait, what is there for wheelchairs. */
    directions: localizedText().notNull(),
    mapUrl: text(),
    phone: text().notNull(),
    position: integer().notNull().default(0),
    isPublic: boolean().notNull().default(true),
    archivedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [check('counters_id_is_a_slug', sql`${table.id} ~ '^[a-z0-9-]{1,40}$'`)],
)

/** How the lanes of a span are shared between the ways people come; the rest is open to all. */
const spanColumns = {
  opens: time().notNull(),
  closes: time().notNull(),
  slotMinutes: smallint().notNull(),
  lanes: smallint().notNull(),
  phoneLanes: smallint().notNull().default(0),
  walkInLanes: smallint().notNull().default(0),
}

/** 開設時間: the weekday pattern of a counter between two dates. Several rows make several spans a day. */
export const openingRules = pgTable(
  'opening_rules',
  {
    id: id(),
    counterId: text()
      .notNull()
      .references(() => counters.id),
    /** 0 = Sunday … 6 = Saturday. */
    weekdays: smallint().array().notNull(),
    ...spanColumns,
    validFrom: date({ mode: 'string' }).notNull(),
    validUntil: date({ mode: 'string' }),
    opensOnHolidays: boolean().notNull().default(false),
  },
  (table) => [
    check('opening_rules_span', sql`${table.opens} < ${table.closes}`),
    check('opening_rules_slot_minutes', sql`${table.slotMinutes} between 5 and 120`),
    check(
      'opening_rules_lanes',
      sql`${table.lanes} between 1 and 60 and ${table.phoneLanes} + ${table.walkInLanes} <= ${table.lanes}`,
    ),
  ],
)

/** 休館日: whole days on which one counter, or every counter, is closed. */
export const closures = pgTable(
  'closures',
  {
    id: id(),
    counterId: text().references(() => counters.id),
    firstDay: date({ mode: 'string' }).notNull(),
    lastDay: date({ mode: 'string' }).notNull(),
    reason: localizedText().notNull(),
  },
  (table) => [check('closures_order', sql`${table.firstDay} <= ${table.lastDay}`)],
)

/** 除外時間: part of a day on which one counter, or every counter, takes nobody. */
export const exclusions = pgTable(
  'exclusions',
  {
    id: id(),
    counterId: text().references(() => counters.id),
    day: date({ mode: 'string' }).notNull(),
    opens: time().notNull(),
    closes: time().notNull(),
    reason: localizedText().notNull(),
  },
  (table) => [check('exclusions_span', sql`${table.opens} < ${table.closes}`)],
)

/** 臨時開庁: a counter opens on a day or span on which its pattern would keep it closed. */
export const specialOpenings = pgTable(
  'special_openings',
  {
    id: id(),
    counterId: text()
      .notNull()
      .references(() => counters.id),
    day: date({ mode: 'string' }).notNull(),
    ...spanColumns,
    reason: localizedText().notNull(),
  },
  (table) => [
    check('special_openings_span', sql`${table.opens} < ${table.closes}`),
    check('special_openings_slot_minutes', sql`${table.slotMinutes} between 5 and 120`),
    check(
      'special_openings_lanes',
      sql`${table.lanes} between 1 and 60 and ${table.phoneLanes} + ${table.walkInLanes} <= ${table.lanes}`,
    ),
  ],
)
