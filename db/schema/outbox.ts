import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from '#db/columns.ts'
import type { Locale } from '#lib/locales.ts'
import { letterKinds, type NoticeFacts } from '#lib/notices/rules.ts'
import { outboxStatuses } from '#lib/outbox/rules.ts'
import { reservations } from './reservations.ts'
import { residents } from './residents.ts'
import { staff } from './staff.ts'

/**
 * Mail is born in the transaction of the act that needs it and delivered by a worker that may die at any moment.
 * `failed` is the end after all tries: a task for staff.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    kind: text({ enum: letterKinds }).notNull(),
    /** One notice for one act: a repeated act cannot write a second one. Also the provider's idempotency key. */
    dedupeKey: text().notNull(),
    reservationId: uuid().references(() => reservations.id),
    residentId: uuid().references(() => residents.id),
    /** Whose account it is about, if it goes to a member of staff. */
    staffId: uuid().references(() => staff.id),
    recipient: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** What the notice says, frozen at the moment of the act; which facts, its kind says. */
    facts: jsonb().$type<NoticeFacts>().notNull(),
    /** What only the recipient may read: an access key where the city mails it, a code, a link. Erased when the mail has left. */
    secret: text(),
    status: text({ enum: outboxStatuses }).notNull().default('pending'),
    attempts: smallint().notNull().default(0),
    nextAttemptAt: instant().notNull().default(sql`now()`),
    lastError: text(),
    /** As it was sent, the access key masked. */
    subject: text(),
    body: text(),
    providerId: text(),
    createdAt: createdAt(),
    sentAt: instant(),
  },
  (table) => [
    unique('outbox_dedupe_key').on(table.dedupeKey),
    index('outbox_due').on(table.nextAttemptAt).where(sql`${table.status} = 'pending'`),
    index('outbox_created').on(table.createdAt),
    index('outbox_resident').on(table.residentId).where(sql`${table.residentId} is not null`),
    index('outbox_reservation').on(table.reservationId),
  ],
)
