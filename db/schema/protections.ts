import { sql } from 'drizzle-orm'
import { bigint, check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '#db/columns.ts'
import { decisions } from '#lib/approvals/rules.ts'
import { protectionEventKinds, protectionKinds } from '#lib/protection/rules.ts'
import { approvals } from './approvals.ts'
import { outbox } from './outbox.ts'
import { reservations } from './reservations.ts'
import { residents } from './residents.ts'
import { staff } from './staff.ts'

/**
 * 支援措置: whom nobody may find. While a row is not lifted it hides its person, whatever the date says. A trigger
 * refuses to delete it, to shorten it, and to lift it without the approval of a second person.
 */
export const protections = pgTable(
  'protections',
  {
    id: id(),
    residentId: uuid().references(() => residents.id),
    /** A booking that belongs to no account. */
    reservationId: uuid().references(() => reservations.id),
    /** 併せて支援: the same for all who are protected together. */
    householdId: uuid().notNull(),
    kind: text({ enum: protectionKinds }).notNull(),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    officerId: uuid()
      .notNull()
      .references(() => staff.id),
    /** What whoever meets this person must heed. */
    note: text(),
    registeredAt: instant().notNull(),
    registeredBy: uuid()
      .notNull()
      .references(() => staff.id),
    liftedAt: instant(),
    liftApprovalId: uuid().references(() => approvals.id),
  },
  (table) => [
    uniqueIndex('protections_resident').on(table.residentId).where(sql`${table.liftedAt} is null`),
    uniqueIndex('protections_reservation').on(table.reservationId).where(sql`${table.liftedAt} is null`),
    index('protections_household').on(table.householdId),
    check('protections_one_subject', sql`num_nonnulls(${table.residentId}, ${table.reservationId}) = 1`),
    check('protections_span', sql`${table.startsOn} <= ${table.endsOn}`),
    check('protections_lifted_by_two', sql`(${table.liftedAt} is null) = (${table.liftApprovalId} is null)`),
  ],
)

/** Who looks at a protected record for some minutes, and why. */
export const protectionOpenings = pgTable(
  'protection_openings',
  {
    id: id(),
    protectionId: uuid()
      .notNull()
      .references(() => protections.id),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    /** It is open in the session in which the reason was given. */
    sessionId: uuid().notNull(),
    endsAt: instant().notNull(),
  },
  (table) => [index('protection_openings_session').on(table.sessionId, table.protectionId)],
)

/** What was done to a protection, by whom and why; and when an officer said that they had seen it. */
export const protectionEvents = pgTable(
  'protection_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    protectionId: uuid()
      .notNull()
      .references(() => protections.id),
    kind: text({ enum: protectionEventKinds }).notNull(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    reason: text(),
    at: instant().notNull(),
    seenAt: instant(),
    seenBy: uuid().references(() => staff.id),
  },
  (table) => [
    index('protection_events_protection').on(table.protectionId, table.id),
    index('protection_events_unseen').on(table.id).where(sql`${table.seenAt} is null`),
  ],
)

/** 送付の解除: one person asks that a mail to somebody protected may leave, and another decides. */
export const mailReleases = pgTable(
  'mail_releases',
  {
    outboxId: uuid()
      .primaryKey()
      .references(() => outbox.id),
    reason: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => staff.id),
    askedAt: instant().notNull(),
    decision: text({ enum: decisions }),
    decidedBy: uuid().references(() => staff.id),
    decidedAt: instant(),
  },
  (table) => [
    check('mail_releases_by_two', sql`${table.decidedBy} <> ${table.askedBy}`),
    check('mail_releases_decided', sql`(${table.decision} is null) = (${table.decidedBy} is null)`),
  ],
)
