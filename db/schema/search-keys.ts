import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { searchKeyKinds } from '#lib/search-key.ts'
import { reservations } from './reservations.ts'
import { residents } from './residents.ts'

/**
 * 検索キー: what somebody is found by, folded as `lib/search-key.ts` says. The database writes and deletes them together
 * with the answers that they are made of, and nothing else does; so none outlives what it was made of. The key of a name
 * says what its person stands by in a list of names (`readingOf`): very many have the first letter of one, and are put in
 * order by an index alone.
 */
export const residentKeys = pgTable(
  'resident_keys',
  {
    residentId: uuid()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    kind: text({ enum: searchKeyKinds }).notNull(),
    key: text().notNull(),
    reading: text(),
  },
  (table) => [
    primaryKey({ columns: [table.residentId, table.kind, table.key] }),
    index('resident_keys_key').on(
      table.kind,
      sql`${table.key} text_pattern_ops`,
      table.residentId,
      table.reading,
    ),
  ],
)

/** The same of what was answered at booking. Whose booking has an account is found by the keys of that too. */
export const reservationKeys = pgTable(
  'reservation_keys',
  {
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'cascade' }),
    kind: text({ enum: searchKeyKinds }).notNull(),
    key: text().notNull(),
    reading: text(),
  },
  (table) => [
    primaryKey({ columns: [table.reservationId, table.kind, table.key] }),
    index('reservation_keys_key').on(
      table.kind,
      sql`${table.key} text_pattern_ops`,
      table.reservationId,
      table.reading,
    ),
  ],
)
