import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant } from '#db/columns.ts'
import { actKinds, type Finding } from '#lib/audit/rules.ts'
import { staff } from './staff.ts'

/**
 * 操作記録: who did or looked at what, when and from where. Only ever added to: a trigger refuses everything else, and
 * `purge_traces` alone deletes, when the time of a kind is over.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** To the millisecond, so that what is sealed is what is read. */
    at: timestamp({ withTimezone: true, mode: 'date', precision: 3 }).notNull(),
    kind: text({ enum: actKinds }).notNull(),
    act: text().notNull(),
    actorKind: text().notNull(),
    actorId: text(),
    /** The roles held at that moment. */
    roles: text().array().notNull(),
    /** The address of the network that the act came from; staff only. */
    origin: text(),
    subjectKind: text(),
    subjectId: text(),
    /** Why, where the screen asks. */
    reason: text(),
    /** What else tells what was done: terms of a search, how many rows. */
    detail: jsonb().$type<TraceDetail>(),
    /** Nobody who has the seal alone can try out what an entry that was deleted may have said. */
    salt: uuid().notNull().defaultRandom(),
  },
  (table) => [
    index('audit_entries_at').on(table.at),
    index('audit_entries_actor').on(table.actorId, table.id),
    index('audit_entries_subject').on(table.subjectKind, table.subjectId, table.id),
    index('audit_entries_act').on(table.act, table.id),
    index('audit_entries_kind').on(table.kind, table.id),
  ],
)

/** Names of things and their values, flat. */
export type TraceDetail = Record<string, string | number | boolean | null>

/** Entries that are sealed together: each with its hash, and all of them with the batch before. */
export const auditBatches = pgTable('audit_batches', {
  number: integer().primaryKey(),
  /** The batch answers for every id from the one before it up to `lastId`. */
  firstId: bigint({ mode: 'number' }).notNull(),
  lastId: bigint({ mode: 'number' }).notNull(),
  count: integer().notNull(),
  entryIds: bigint({ mode: 'number' }).array().notNull(),
  entryKinds: text().array().notNull(),
  entryHashes: text().array().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull(),
  sealedAt: instant().notNull(),
})

/**
 * 封印の確認: a look through all seals, asked for by somebody or, once a day, by nobody. A job does it; what it has found
 * so far stands here.
 */
export const auditChecks = pgTable(
  'audit_checks',
  {
    id: id(),
    askedAt: instant().notNull(),
    askedBy: uuid().references(() => staff.id),
    /** A seal that was kept outside, `12:9f8e…`, to be compared. */
    seal: text(),
    startedAt: instant(),
    finishedAt: instant(),
    batches: integer().notNull().default(0),
    entries: integer().notNull().default(0),
    unsealed: integer().notNull().default(0),
    gaps: integer().notNull().default(0),
    deleted: integer().notNull().default(0),
    findingCount: integer().notNull().default(0),
    /** The first of them; the command shows all. */
    findings: jsonb().$type<Finding[]>().notNull().default([]),
  },
  (table) => [index('audit_checks_asked').on(table.askedAt)],
)

/** 月次点検: who has looked through the traces of a month, and when. */
export const auditReviews = pgTable(
  'audit_reviews',
  {
    /** The month in Japan, `2026-11`. */
    month: text().notNull(),
    reviewedBy: uuid()
      .notNull()
      .references(() => staff.id),
    reviewedAt: instant().notNull(),
    /** What was found, and what becomes of it. */
    note: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.month, table.reviewedBy] }),
    check('audit_reviews_month', sql`${table.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
  ],
)
