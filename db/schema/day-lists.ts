import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from '#db/columns.ts'
import { dayListFaults, type UnprintedList } from '#lib/reports/rules.ts'

/** 当日一覧ファイル: each set time at which lists were due, and what became of them; those who set it read it. */
export const dayListRuns = pgTable('day_list_runs', {
  dueAt: instant().primaryKey(),
  triedAt: instant().notNull(),
  /** How many files there are; none while they could not be written. */
  files: integer().notNull().default(0),
  fault: text({ enum: dayListFaults }),
  /** Lists that are there as CSV alone, since no font has one of their letters. */
  unprinted: jsonb().$type<UnprintedList[]>().notNull().default([]),
})
