import { sql } from 'drizzle-orm'
import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from '#db/columns.ts'
import { changedThings, runStates } from '#lib/changes/rules.ts'
import { counters } from './counters.ts'
import { staff } from './staff.ts'

/** One act of an administrator: all that one confirmation changed, so that it can be undone as one. */
export const changeBatches = pgTable(
  'change_batches',
  {
    id: id(),
    /** What was done, in a word: `counter_saved`, `calendar_saved`, `imported` … */
    kind: text().notNull(),
    /** The act that this one takes back. */
    undoes: uuid(),
    madeBy: uuid().references(() => staff.id),
    at: createdAt(),
  },
  (table) => [unique('change_batches_undoes').on(table.undoes), index('change_batches_at').on(table.at)],
)

/** A row before and after an act, whole: absent before when it was added, absent after when it was removed. */
export const changeEntries = pgTable(
  'change_entries',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    batchId: uuid()
      .notNull()
      .references(() => changeBatches.id),
    thing: text({ enum: changedThings }).notNull(),
    thingId: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    index('change_entries_batch').on(table.batchId),
    index('change_entries_thing').on(table.thing, table.thingId, table.id),
  ],
)

/** A row that is to be added, changed or removed; which, its identity says. */
export type WantedChange = {
  thing: (typeof changedThings)[number]
  thingId: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** A change of the calendar that waits for its confirmation after the dry run. */
export const calendarDrafts = pgTable('calendar_drafts', {
  id: id(),
  madeBy: uuid()
    .notNull()
    .references(() => staff.id),
  /** What is to be done, in a word, and where to go back to. */
  kind: text().notNull(),
  backTo: text().notNull(),
  undoes: uuid(),
  changes: jsonb().$type<WantedChange[]>().notNull(),
  at: createdAt(),
  confirmedAt: instant(),
})

/** The making of places after a change of the calendar: done piece by piece, so that bookings go on. */
export const calendarRuns = pgTable('calendar_runs', {
  id: id(),
  batchId: uuid()
    .notNull()
    .references(() => changeBatches.id),
  state: text({ enum: runStates }).notNull().default('waiting'),
  /** Pieces of work, and how many of them are done. */
  pieces: integer().notNull().default(0),
  piecesDone: integer().notNull().default(0),
  placesAdded: integer().notNull().default(0),
  placesRemoved: integer().notNull().default(0),
  stranded: integer().notNull().default(0),
  createdAt: createdAt(),
  endedAt: instant(),
})

/** A part of a run: one counter for some weeks, made in one short transaction by whichever process comes to it first. */
export const calendarPieces = pgTable(
  'calendar_pieces',
  {
    runId: uuid()
      .notNull()
      .references(() => calendarRuns.id),
    position: integer().notNull(),
    counterId: text()
      .notNull()
      .references(() => counters.id),
    firstDay: date({ mode: 'string' }).notNull(),
    lastDay: date({ mode: 'string' }).notNull(),
    doneAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.position] }),
    index('calendar_pieces_waiting').on(table.runId, table.position).where(sql`${table.doneAt} is null`),
  ],
)
