import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  integer,
  pgTable,
  smallint,
  text,
  time,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant, localizedText } from '#db/columns.ts'
import { accessFacts } from '#lib/counters/rules.ts'

/** 交付窓口・会場: a place where residents are served. Its lanes are set by the opening rules. */
export const counters = pgTable(
  'counters',
  {
    /** Short and stable; part of addresses and of the API, e.g. `city-hall`. */
    id: text().primaryKey(),
    name: localizedText().notNull(),
    /** For narrow columns, call screens and labels; where a language has none, the name stands. */
    shortName: localizedText().notNull().default({ ja: '' }),
    address: localizedText().notNull(),
    /** How to get there, where to wait, what is there for wheelchairs. */
    directions: localizedText().notNull(),
    /** What residents should know before they come: queues, entrances, times of a rush. */
    guidance: localizedText().notNull().default({ ja: '' }),
    accessibility: text({ enum: accessFacts }).array().notNull().default(sql`'{}'`),
    /** How many lanes new opening rules begin with; as many as the city says where absent. */
    lanes: smallint(),
    /** 開設期間: opens only between these days of each year, `01-01` to `03-31`; all year where both are absent. */
    seasonFrom: text(),
    seasonUntil: text(),
    mapUrl: text(),
    phone: text().notNull(),
    position: integer().notNull().default(0),
    isPublic: boolean().notNull().default(true),
    archivedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    check('counters_id_is_a_slug', sql`${table.id} ~ '^[a-z0-9-]{1,40}$'`),
    check('counters_lanes', sql`${table.lanes} between 1 and 60`),
    check('counters_season', sql`(${table.seasonFrom} is null) = (${table.seasonUntil} is null)`),
  ],
)

/** How the lanes of a span are shared between the ways people come; the rest is open to all. */
const spanColumns = {
  opens: time().notNull(),
  closes: time().notNull(),
  slotMinutes: smallint().notNull(),
  lanes: smallint().notNull(),
  webLanes: smallint().notNull().default(0),
  phoneLanes: smallint().notNull().default(0),
  walkInLanes: smallint().notNull().default(0),
}

/** The lanes that only one way of coming may take. */
const sharesOf = (table: { webLanes: AnyPgColumn; phoneLanes: AnyPgColumn; walkInLanes: AnyPgColumn }) =>
  sql`${table.webLanes} + ${table.phoneLanes} + ${table.walkInLanes}`

/** One day or several, of them only some weekdays where that is said. */
const daysColumns = {
  firstDay: date({ mode: 'string' }).notNull(),
  lastDay: date({ mode: 'string' }).notNull(),
  weekdays: smallint().array(),
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
    /** Only the first, second … of this weekday in a month; every week where absent. */
    weeksOfMonth: smallint().array(),
    /** Only between these days of each year, `07-01` to `08-31`; may run over the turn of the year. */
    seasonFrom: text(),
    seasonUntil: text(),
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
      sql`${table.lanes} between 1 and 60 and ${sharesOf(table)} <= ${table.lanes}`,
    ),
    check('opening_rules_season', sql`(${table.seasonFrom} is null) = (${table.seasonUntil} is null)`),
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
    ...daysColumns,
    opens: time().notNull(),
    closes: time().notNull(),
    reason: localizedText().notNull(),
  },
  (table) => [
    check('exclusions_span', sql`${table.opens} < ${table.closes}`),
    check('exclusions_order', sql`${table.firstDay} <= ${table.lastDay}`),
  ],
)

/** 臨時開庁: a counter opens on a day or span on which its pattern would keep it closed. */
export const specialOpenings = pgTable(
  'special_openings',
  {
    id: id(),
    counterId: text()
      .notNull()
      .references(() => counters.id),
    ...daysColumns,
    ...spanColumns,
    reason: localizedText().notNull(),
  },
  (table) => [
    check('special_openings_order', sql`${table.firstDay} <= ${table.lastDay}`),
    check('special_openings_span', sql`${table.opens} < ${table.closes}`),
    check('special_openings_slot_minutes', sql`${table.slotMinutes} between 5 and 120`),
    check(
      'special_openings_lanes',
      sql`${table.lanes} between 1 and 60 and ${sharesOf(table)} <= ${table.lanes}`,
    ),
  ],
)

/** 受付数の変更: other lanes than the pattern has, on some days between two times; none at all is allowed. */
export const capacityChanges = pgTable(
  'capacity_changes',
  {
    id: id(),
    counterId: text().references(() => counters.id),
    ...daysColumns,
    opens: time().notNull(),
    closes: time().notNull(),
    lanes: smallint().notNull(),
    webLanes: smallint().notNull().default(0),
    phoneLanes: smallint().notNull().default(0),
    walkInLanes: smallint().notNull().default(0),
    reason: localizedText().notNull(),
  },
  (table) => [
    check('capacity_changes_span', sql`${table.opens} < ${table.closes}`),
    check('capacity_changes_order', sql`${table.firstDay} <= ${table.lastDay}`),
    check(
      'capacity_changes_lanes',
      sql`${table.lanes} between 0 and 60 and ${sharesOf(table)} <= ${table.lanes}`,
    ),
  ],
)

/** 祝日の変更: a day that the city adds to the national holidays, or takes from them. */
export const holidayChanges = pgTable('holiday_changes', {
  day: date({ mode: 'string' }).primaryKey(),
  name: localizedText().notNull(),
  isHoliday: boolean().notNull(),
})
