import { sql } from 'drizzle-orm'
import {
  bigint,
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
import { createdAt, firstNeedOf, id, instant, readingOf } from '#db/columns.ts'
import type { Answers } from '#lib/fields/rules.ts'
import type { Locale } from '#lib/locales.ts'
import { bookingChannels, reservationStatuses, type VisitNeed, visitNeeds } from '#lib/reservations/rules.ts'
import { type AgentReason, agentReasons, attendances } from '#lib/services/rules.ts'
import { apiClients } from './api-clients.ts'
import { counters } from './counters.ts'
import { residents } from './residents.ts'
import { services } from './services.ts'

/** What a resident has typed before the booking is final. */
export type Draft = { email?: string; language?: Locale; needs?: VisitNeed[]; answers?: Answers }

/** 予約: a booking of consecutive places for one or more visitors. Its status is a projection of its events. */
export const reservations = pgTable(
  'reservations',
  {
    id: id(),
    /** 予約番号: public, ten digits with a check digit. */
    number: text().notNull().unique(),
    status: text({ enum: reservationStatuses }).notNull().default('booked'),
    channel: text({ enum: bookingChannels }).notNull(),
    counterId: text()
      .notNull()
      .references(() => counters.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** The language to talk and write to these people in. */
    locale: text().$type<Locale>().notNull(),
    email: text(),
    needs: text({ enum: visitNeeds }).array().notNull().default(sql`'{}'`),
    /** Fingerprint of the access key; the key itself is kept nowhere. */
    keyHash: text().notNull(),
    /** One request books once: `hold:<id>`, or the fingerprint of a partner's idempotency key. */
    requestKey: text(),
    /** Fingerprint of what was asked, to tell a retry from a second use of the same idempotency key. */
    requestHash: text(),
    apiClientId: uuid().references(() => apiClients.id),
    /** Whose booking it is, where it was made with a resident ID. */
    residentId: uuid().references(() => residents.id),
    /** What the city asked at booking, by the key of its field. */
    answers: jsonb().$type<Answers>().notNull().default({}),
    version: smallint().notNull().default(1),
    createdAt: instant().notNull(),
    arrivedAt: instant(),
    servedAt: instant(),
    cancelledAt: instant(),
  },
  (table) => [
    unique('reservations_request_key').on(table.requestKey),
    index('reservations_resident')
      .on(table.residentId, table.startsAt)
      .where(sql`${table.residentId} is not null`),
    /** Of those who have an account and were asked at booking as well. */
    index('reservations_told')
      .on(table.residentId)
      .where(sql`${table.residentId} is not null and ${table.answers} <> '{}'`),
    index('reservations_mailbox').on(sql`mailbox_of(${table.email})`).where(sql`${table.email} is not null`),
    index('reservations_counter_start').on(table.counterId, table.startsAt),
    index('reservations_start').on(table.startsAt, table.id),
    index('reservations_received').on(table.createdAt, table.id),
    /** What searches choose by, each in the order of the visits, so that none of them looks at all there ever were. */
    index('reservations_clock').on(
      sql`((${table.startsAt} at time zone 'Asia/Tokyo')::time)`,
      table.startsAt,
      table.id,
    ),
    index('reservations_status').on(table.status, table.startsAt, table.id),
    index('reservations_locale').on(table.locale, table.startsAt, table.id),
    index('reservations_channel').on(table.channel, table.startsAt, table.id),
    index('reservations_needs').using('gin', table.needs).where(sql`${table.needs} <> '{}'`),
    index('reservations_first_need')
      .on(firstNeedOf(table.needs), table.startsAt, table.id)
      .where(sql`${table.needs} <> '{}'`),
    index('reservations_reading').on(readingOf(table.answers), table.id).where(sql`${table.answers} <> '{}'`),
    check('reservations_number', sql`${table.number} ~ '^[0-9]{10}$'`),
    check('reservations_span', sql`${table.startsAt} < ${table.endsAt}`),
  ],
)

/** 来庁者: a person of the visit and their service. In this mode nothing about the person is known. */
export const visitors = pgTable(
  'visitors',
  {
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id),
    position: smallint().notNull(),
    serviceId: text()
      .notNull()
      .references(() => services.id),
    /** Whether this person comes, and with whom; for an agent, why the person cannot come. */
    attendance: text({ enum: attendances }).notNull().default('self'),
    reason: text({ enum: agentReasons }).$type<AgentReason>(),
  },
  (table) => [
    primaryKey({ columns: [table.reservationId, table.position] }),
    index('visitors_service').on(table.serviceId, table.reservationId),
    check('visitors_reason_of_agent', sql`(${table.attendance} = 'agent') = (${table.reason} is not null)`),
  ],
)

export const reservationEventKinds = [
  'booked',
  'changed',
  'cancelled',
  'arrived',
  'served',
  'no_show',
  'undone',
] as const

/** What happened to a reservation, in order, never rewritten. Written in the transaction of the act itself. */
export const reservationEvents = pgTable(
  'reservation_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id),
    kind: text({ enum: reservationEventKinds }).notNull(),
    actorKind: text().notNull(),
    actorId: text(),
    /** For a change: the counter and time before and after. For an undo: the status that came back. */
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    undoes: bigint({ mode: 'number' }),
    at: createdAt(),
  },
  (table) => [index('reservation_events_reservation').on(table.reservationId, table.id)],
)
