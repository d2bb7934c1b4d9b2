import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant } from '#db/columns.ts'
import { staff } from './staff.ts'

/** What a city decides, by name; a name that is absent has the shipped value of `lib/settings/input.ts`. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: createdAt(),
})

/** What was decided before and after, when and by whom: one row a field that a form changed. */
export const settingChanges = pgTable(
  'setting_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    key: text().notNull(),
    before: jsonb(),
    after: jsonb(),
    changedBy: uuid()
      .notNull()
      .references(() => staff.id),
    at: createdAt(),
  },
  (table) => [index('setting_changes_key').on(table.key, table.id)],
)

/** Counters of guesses, kept for `rate-limiter-flexible`: key, points used, end of the period. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: instant(),
})
