import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from '#db/columns.ts'
import { askers, type FieldChanges, inquiryEventKinds, inquiryStates } from '#lib/inquiries/rules.ts'
import { counters } from './counters.ts'
import { reservations } from './reservations.ts'
import { residents } from './residents.ts'
import { staff } from './staff.ts'

/**
 * 問合せ: what somebody asked at a counter or of the call centre, what was answered, and who sees to the rest. Its texts
 * are erased when the city no longer needs them; what it was about in the large stays and is counted.
 */
export const inquiries = pgTable(
  'inquiries',
  {
    id: id(),
    /** 問合せ番号, by which staff call it. */
    number: bigint({ mode: 'number' }).notNull().unique().generatedAlwaysAsIdentity(),
    asker: text({ enum: askers }).notNull(),
    residentId: uuid().references(() => residents.id),
    /** The visit it is about. */
    reservationId: uuid().references(() => reservations.id),
    receivedAt: instant().notNull(),
    /** Where it was received; the call centre where absent. */
    counterId: text().references(() => counters.id),
    /** Choices of the city (`lib/inquiry-choices.ts`). */
    channel: text().notNull(),
    kind: text().notNull(),
    categories: text().array().notNull(),
    question: text().notNull(),
    /** Whom to call back, where somebody asked for it. */
    contact: text().notNull(),
    answer: text().notNull(),
    /** The three texts as a search compares them. */
    searched: text().notNull(),
    minutes: smallint(),
    state: text({ enum: inquiryStates }).notNull(),
    assigneeId: uuid().references(() => staff.id),
    dueOn: date({ mode: 'string' }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    erasedAt: instant(),
  },
  (table) => [
    index('inquiries_received').on(table.receivedAt),
    index('inquiries_resident').on(table.residentId),
    index('inquiries_reservation').on(table.reservationId),
    index('inquiries_to_do')
      .on(table.assigneeId, table.dueOn)
      .where(sql`${table.state} in ('open', 'waiting')`),
    check('inquiries_asker', sql`(${table.asker} = 'resident') = (${table.residentId} is not null)`),
    check('inquiries_minutes', sql`${table.minutes} between 0 and 600`),
    check(
      'inquiries_erased',
      sql`${table.erasedAt} is null or (${table.question} || ${table.contact} || ${table.answer} || ${table.searched}) = ''`,
    ),
  ],
)

/** What was done with an inquiry: which fields, from what to what; only added to, but for texts that are erased. */
export const inquiryEvents = pgTable(
  'inquiry_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    inquiryId: uuid()
      .notNull()
      .references(() => inquiries.id),
    kind: text({ enum: inquiryEventKinds }).notNull(),
    changes: jsonb().$type<FieldChanges>().notNull(),
    /** The event that this one takes back. */
    undoes: bigint({ mode: 'number' }).unique(),
    /** Absent where a job did it. */
    staffId: uuid().references(() => staff.id),
    at: instant().notNull(),
  },
  (table) => [index('inquiry_events_inquiry').on(table.inquiryId, table.id)],
)
