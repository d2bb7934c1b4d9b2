import { index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from '#db/columns.ts'

/** 職員: one person, one ID. */
export const staff = pgTable('staff', {
  id: id(),
  loginId: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text().notNull(),
  /** A named set of permissions; see `lib/staff/access.ts`. */
  role: text().notNull(),
  createdAt: createdAt(),
  retiredAt: instant(),
})

/** A session ends here, on the server: the cookie alone opens nothing. */
export const staffSessions = pgTable(
  'staff_sessions',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [index('staff_sessions_staff').on(table.staffId)],
)

/**
 * Wrong sign-ins in a row, by fingerprint of the ID that was typed, whether it exists or not: how a lock-out grows
 * tells nobody which IDs there are.
 */
export const signInTries = pgTable('sign_in_tries', {
  loginHash: text().primaryKey(),
  failures: smallint().notNull().default(0),
  /** No password is looked at before this moment. */
  lockedUntil: instant(),
  lastAt: instant().notNull(),
})
