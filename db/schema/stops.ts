import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  index,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant, localizedText } from '#db/columns.ts'
import { stopKinds } from '#lib/stops/rules.ts'
import { counters } from './counters.ts'
import { outbox } from './outbox.ts'
import { reservations } from './reservations.ts'
import { services } from './services.ts'
import { staff } from './staff.ts'

/**
 * 受付停止: between two moments nobody books for these services at this counter, whatever places are free. `national`:
 * the systems of the country stand still (announced stops); `counter`: the office closes now.
 */
export const bookingStops = pgTable(
  'booking_stops',
  {
    id: id(),
    kind: text({ enum: stopKinds }).notNull(),
    /** Every counter where absent. */
    counterId: text().references(() => counters.id),
    /** These services alone; where empty all of them, or for `national` all that need the country's systems. */
    serviceIds: text().array().notNull().default(sql`'{}'`),
    startsAt: instant().notNull(),
    /** Until it is lifted, where absent. */
    endsAt: instant(),
    /** Shown to residents on every page while it lasts; nothing where its Japanese is empty. */
    banner: localizedText().notNull().default({ ja: '' }),
    /** For staff. */
    reason: text().notNull().default(''),
    version: smallint().notNull().default(1),
    madeBy: uuid().references(() => staff.id),
    createdAt: createdAt(),
    liftedAt: instant(),
    liftedBy: uuid().references(() => staff.id),
  },
  (table) => [
    index('booking_stops_running').on(table.startsAt).where(sql`${table.liftedAt} is null`),
    check('booking_stops_span', sql`${table.endsAt} is null or ${table.startsAt} < ${table.endsAt}`),
  ],
)

/** A rule of booking that one counter or one service has for itself; the rest is the city's. */
export const bookingRules = pgTable(
  'booking_rules',
  {
    id: id(),
    counterId: text().references(() => counters.id),
    serviceId: text().references(() => services.id),
    key: text().notNull(),
    value: jsonb().notNull(),
    updatedAt: createdAt(),
  },
  (table) => [
    unique('booking_rules_scope').on(table.counterId, table.serviceId, table.key).nullsNotDistinct(),
    check('booking_rules_one_scope', sql`num_nonnulls(${table.counterId}, ${table.serviceId}) = 1`),
  ],
)

export const strandedActKinds = ['moved', 'cancelled', 'kept', 'kept_undone'] as const

/** What was done for a reservation that had lost its place or its open counter, and how its people were told. */
export const strandedActs = pgTable(
  'stranded_acts',
  {
    id: id(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id),
    kind: text({ enum: strandedActKinds }).notNull(),
    /** Where and when it was before. */
    counterId: text()
      .notNull()
      .references(() => counters.id),
    startsAt: instant().notNull(),
    stopId: uuid().references(() => bookingStops.id),
    /** Since when a visit that is kept had no place: who takes the keeping back finds the cause again by it. */
    withdrawnAt: instant(),
    /** The keeping that is taken back by this. */
    undoes: uuid().references((): AnyPgColumn => strandedActs.id),
    doneBy: uuid()
      .notNull()
      .references(() => staff.id),
    at: createdAt(),
    /** The mail that tells them; without one they are called. */
    outboxId: uuid().references(() => outbox.id),
    calledAt: instant(),
    calledBy: uuid().references(() => staff.id),
  },
  (table) => [
    index('stranded_acts_reservation').on(table.reservationId),
    unique('stranded_acts_undoes').on(table.undoes),
  ],
)
