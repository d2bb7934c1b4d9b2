import { sql } from 'drizzle-orm'
import { bigint, boolean, check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '#db/columns.ts'
import {
  considerationEventKinds,
  considerationKinds,
  type DetailName,
  interpreterStates,
} from '#lib/considerations/rules.ts'
import { reservations } from './reservations.ts'
import { residents } from './residents.ts'
import { staff } from './staff.ts'

/**
 * 配慮事項: what staff must heed with one person, each kind for those alone who have the right to it. Of a resident it
 * holds for a period; of a booking, for that visit. It is deleted when it was over as long ago as contacts are kept.
 */
export const considerations = pgTable(
  'considerations',
  {
    id: id(),
    residentId: uuid().references(() => residents.id),
    reservationId: uuid().references(() => reservations.id),
    kind: text({ enum: considerationKinds }).notNull(),
    /** What to do, in one line that gives no reason: all that somebody at the reception learns. */
    toDo: text().notNull(),
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    language: text(),
    interpreter: text(),
    interpreterAt: instant(),
    interpreterState: text({ enum: interpreterStates }),
    isFeeExempt: boolean(),
    /** 被災者: where they can be reached for the time being. */
    contact: text(),
    /** What helps; never a diagnosis. */
    helps: text(),
    /** Put out of use before its period ended. */
    endedAt: instant(),
  },
  (table) => [
    index('considerations_resident').on(table.residentId),
    index('considerations_reservation').on(table.reservationId),
    check('considerations_one_subject', sql`num_nonnulls(${table.residentId}, ${table.reservationId}) = 1`),
    check('considerations_period', sql`(${table.residentId} is null) = (${table.endsOn} is null)`),
    check('considerations_span', sql`${table.startsOn} <= ${table.endsOn}`),
    check(
      'considerations_language',
      sql`${table.kind} = 'language' or num_nonnulls(${table.language}, ${table.interpreter}, ${table.interpreterAt}, ${table.interpreterState}) = 0`,
    ),
    check(
      'considerations_disaster',
      sql`${table.kind} = 'disaster' or num_nonnulls(${table.isFeeExempt}, ${table.contact}) = 0`,
    ),
    check('considerations_care', sql`${table.kind} = 'care' or ${table.helps} is null`),
  ],
)

/** Who wrote and changed it, and which details; what stood there before is not kept a second time. */
export const considerationEvents = pgTable(
  'consideration_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    considerationId: uuid()
      .notNull()
      .references(() => considerations.id, { onDelete: 'cascade' }),
    kind: text({ enum: considerationEventKinds }).notNull(),
    details: text().array().$type<DetailName[]>().notNull(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    at: instant().notNull(),
  },
  (table) => [index('consideration_events_consideration').on(table.considerationId, table.id)],
)
