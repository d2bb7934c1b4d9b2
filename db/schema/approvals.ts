import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '#db/columns.ts'
import { approvalEnds, decisions } from '#lib/approvals/rules.ts'
import { staff } from './staff.ts'

/** 承認: one person asks for an act, another allows it, and it is done once, just as it was asked for. */
export const approvals = pgTable(
  'approvals',
  {
    id: id(),
    act: text().notNull(),
    /** Of what the act is, so that nobody asks for it a second time while a request is open. */
    about: text().notNull(),
    /** What the act is to be done with, as it was asked for, and the hash of that. */
    input: jsonb().$type<ApprovalInput>().notNull(),
    digest: text().notNull(),
    reason: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => staff.id),
    askedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    decision: text({ enum: decisions }),
    decidedBy: uuid().references(() => staff.id),
    decidedAt: instant(),
    usedAt: instant(),
    /** Whoever asked withdrew it, or whoever allowed it took that back: the one or the other says who. */
    ended: text({ enum: approvalEnds }),
    endedAt: instant(),
    /** When somebody asked anew for what nobody had decided or used in time. */
    lapsedAt: instant(),
  },
  (table) => [
    index('approvals_asked').on(table.askedAt),
    uniqueIndex('approvals_open')
      .on(table.act, table.about)
      .where(
        sql`${table.usedAt} is null and ${table.lapsedAt} is null and ${table.endedAt} is null and ${table.decision} is distinct from 'refused'`,
      ),
    check('approvals_by_two', sql`${table.decidedBy} <> ${table.askedBy}`),
    check('approvals_ended_once', sql`(${table.ended} is null) = (${table.endedAt} is null)`),
    check('approvals_ended_unused', sql`${table.ended} is null or ${table.usedAt} is null`),
    check(
      'approvals_taken_back_when_given',
      sql`${table.ended} is distinct from 'taken_back' or (${table.decision} is not null and ${table.decision} = 'given')`,
    ),
    check('approvals_used_when_given', sql`${table.usedAt} is null or ${table.decision} = 'given'`),
  ],
)

/** Names and values, flat, as a form sends them. */
export type ApprovalInput = Record<string, string | number | boolean | null>
