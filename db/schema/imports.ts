import { boolean, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from '#db/columns.ts'
import { staff } from './staff.ts'

/** A table that somebody sent in, as it was read, until it is compared with what is kept; a day later it is deleted. */
export const imports = pgTable('imports', {
  id: id(),
  madeBy: uuid()
    .notNull()
    .references(() => staff.id),
  /** What its rows are, in a word: `opening_rules`, `exceptions`, `slots` … */
  kind: text().notNull(),
  encoding: text().notNull(),
  /** Whether what the file leaves out is to be removed. */
  removesMissing: boolean().notNull().default(false),
  /** The cells as text, the line of headings first. */
  rows: jsonb().$type<string[][]>().notNull(),
  at: createdAt(),
})
