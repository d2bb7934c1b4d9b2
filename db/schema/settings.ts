import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, instant } from '#db/columns.ts'

/** What a city decides, by name; a name that is absent has the shipped value of `lib/settings/input.ts`. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: createdAt(),
})

/** Counters of guesses, kept for `rate-limiter-flexible`: key, points used, end of the period. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: instant(),
})
