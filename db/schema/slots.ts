import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from '#db/columns.ts'
import { bookingChannels, type VisitorWish } from '#lib/reservations/rules.ts'
import { counters } from './counters.ts'
import { type Draft, reservations } from './reservations.ts'
import { residents } from './residents.ts'
import { staff } from './staff.ts'

/** 時間枠: a counter at one time. Made by the generator from the opening rules up to the horizon. */
export const slots = pgTable(
  'slots',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    counterId: text()
      .notNull()
      .references(() => counters.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Set when the calendar no longer has this slot but somebody still owns a place in it; nobody new comes. */
    withdrawnAt: instant(),
  },
  (table) => [
    unique('slots_counter_start').on(table.counterId, table.startsAt),
    check('slots_span', sql`${table.startsAt} < ${table.endsAt}`),
  ],
)

/**
 * Who may take a place: everybody, or only those who come this way. `none`: nobody; the calendar has no such place, and
 * it goes when its owner leaves it (`places_gone` in the migrations).
 */
export const placeChannels = ['shared', 'web', 'phone', 'walk_in', 'none'] as const

/**
 * 枠内の1件: one lane of a slot, owned by at most one reservation or hold. Capacity is the number of rows, so two
 * owners of one place cannot exist. Whoever takes or removes places locks their slots first, in time order.
 */
export const places = pgTable(
  'places',
  {
    slotId: bigint({ mode: 'number' })
      .notNull()
      .references(() => slots.id),
    lane: smallint().notNull(),
    channel: text({ enum: placeChannels }).notNull().default('shared'),
    /** The foreign key is checked at commit: a booking takes its places before its own row is written. */
    reservationId: uuid().references(() => reservations.id),
    holdId: uuid().references(() => holds.id),
    heldUntil: instant(),
    /** A cancelled place may come back later than at once. */
    freeFrom: instant(),
    /**
     * Since when the calendar has no place for this owner (stranded). A place of channel `none` without it is an extra
     * one: opened for its owner alone.
     */
    withdrawnAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.slotId, table.lane] }),
    index('places_reservation').on(table.reservationId).where(sql`${table.reservationId} is not null`),
    index('places_withdrawn').on(table.reservationId).where(sql`${table.withdrawnAt} is not null`),
    index('places_hold').on(table.holdId).where(sql`${table.holdId} is not null`),
    check('places_one_owner', sql`${table.reservationId} is null or ${table.holdId} is null`),
    check('places_withdrawn_for_nobody', sql`${table.withdrawnAt} is null or ${table.channel} = 'none'`),
    check('places_hold_has_end', sql`(${table.holdId} is null) = (${table.heldUntil} is null)`),
  ],
)

/**
 * A place kept for ten minutes while somebody fills in the form. The cookie has the token, the row its fingerprint.
 * What was typed waits here, so that nothing is lost when the place is.
 */
export const holds = pgTable(
  'holds',
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    counterId: text()
      .notNull()
      .references(() => counters.id),
    /** Each person of the visit in order; see `lib/reservations/rules.ts`. */
    visitors: jsonb().$type<VisitorWish[]>().notNull().default([]),
    /** Whose hold it is, once they have signed in. */
    residentId: uuid().references(() => residents.id),
    /** The code that was mailed to prove the address, as a fingerprint; tries are counted, and the address it proved stays. */
    emailCodeHash: text(),
    emailCodeSentAt: instant(),
    emailCodeTries: smallint().notNull().default(0),
    provenEmail: text(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    expiresAt: instant().notNull(),
    isExtended: boolean().notNull().default(false),
    draft: jsonb().$type<Draft>().notNull().default({}),
    /** How the booking comes in: it decides which share of the places it may take. */
    channel: text({ enum: bookingChannels }).notNull().default('web'),
    /** 代理予約: who holds it for somebody on the telephone or at the counter. */
    staffId: uuid().references(() => staff.id),
    /** Past the hours and days in which bookings are taken: booked with a reason alone. */
    isUnbound: boolean().notNull().default(false),
    /** The reservation that came of it: a second confirmation finds it instead of booking again. */
    reservationId: uuid().references(() => reservations.id),
    createdAt: createdAt(),
  },
  (table) => [index('holds_expires').on(table.expiresAt)],
)
