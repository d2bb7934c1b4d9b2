import { sql } from 'drizzle-orm'
import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from '#db/columns.ts'
import { outbox } from './outbox.ts'
import { reservations } from './reservations.ts'
import { residents } from './residents.ts'
import { staff } from './staff.ts'

export const taskKinds = [
  'mail_failed',
  'call_cancelled',
  'password_help',
  'seals_broken',
  'day_lists_failed',
  'rights_new',
] as const

/** What staff must do by hand, because nothing else can: tell somebody by phone, help somebody in. */
export const staffTasks = pgTable(
  'staff_tasks',
  {
    id: id(),
    kind: text({ enum: taskKinds }).notNull(),
    /** One task for one cause. */
    dedupeKey: text().notNull(),
    residentId: uuid().references(() => residents.id),
    reservationId: uuid().references(() => reservations.id),
    outboxId: uuid().references(() => outbox.id),
    /** Whom to call, where the city knows a number. */
    phone: text(),
    note: text(),
    createdAt: createdAt(),
    doneAt: instant(),
    doneBy: uuid().references(() => staff.id),
  },
  (table) => [
    unique('staff_tasks_dedupe_key').on(table.dedupeKey),
    index('staff_tasks_open').on(table.createdAt).where(sql`${table.doneAt} is null`),
  ],
)
