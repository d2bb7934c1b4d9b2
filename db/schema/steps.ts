import { bigint, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant } from '#db/columns.ts'
import type { Closing, StepMarks } from '#lib/steps/rules.ts'
import { stepEventKinds } from '#lib/steps/rules.ts'
import { reservations } from './reservations.ts'
import { staff } from './staff.ts'

/** 対応の進み: how far one person of a visit is, as the events of their steps say. Nobody has a row before the first step. */
export const visitProgress = pgTable(
  'visit_progress',
  {
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id),
    /** The person, as `visitors` counts them. */
    position: smallint().notNull(),
    /** Which step is done or left out, by its key. */
    steps: jsonb().$type<StepMarks>().notNull().default({}),
    /** 対応内容, once the person is through. */
    closing: jsonb().$type<Closing>(),
    version: smallint().notNull().default(1),
    startedAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.reservationId, table.position] })],
)

/** What was done for one person of a visit, step by step, never rewritten. */
export const visitStepEvents = pgTable(
  'visit_step_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id),
    position: smallint().notNull(),
    kind: text({ enum: stepEventKinds }).notNull(),
    /** The step, and what it was called then: a city may call it otherwise later. */
    step: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    doneBy: uuid()
      .notNull()
      .references(() => staff.id),
    at: createdAt(),
  },
  (table) => [index('visit_step_events_person').on(table.reservationId, table.position, table.id)],
)
