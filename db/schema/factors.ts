import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from '#db/columns.ts'
import { staff } from './staff.ts'

/** 二要素認証: the authenticator app of a member of staff. */
export const staffFactors = pgTable('staff_factors', {
  staffId: uuid()
    .primaryKey()
    .references(() => staff.id),
  /** What the app shares with us, sealed (`lib/sealing.ts`). */
  secret: text().notNull(),
  createdAt: createdAt(),
  /** When its first code was typed; before that it asks for nothing. */
  activatedAt: instant(),
  /** The half minute of the last code that counted: each counts once. */
  lastStep: bigint({ mode: 'number' }),
})

/** Codes on paper for when the app is gone; each counts once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    codeHash: text().notNull().unique(),
    createdAt: createdAt(),
    usedAt: instant(),
  },
  (table) => [index('recovery_codes_staff').on(table.staffId)],
)
