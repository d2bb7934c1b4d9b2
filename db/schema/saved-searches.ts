import { boolean, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from '#db/columns.ts'
import { staff } from './staff.ts'

/** 保存した検索: what a member of staff looks for again and again. It names nobody: only fields that are no person's are kept. */
export const savedSearches = pgTable(
  'saved_searches',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    name: text().notNull(),
    /** Whether it is offered to everybody who searches. */
    isShared: boolean().notNull().default(false),
    query: jsonb().$type<Record<string, string[]>>().notNull(),
    createdAt: createdAt(),
    /** Who gave it the name it has, where it is not the first one. */
    renamedBy: uuid().references(() => staff.id),
    renamedAt: instant(),
  },
  (table) => [unique('saved_searches_name').on(table.staffId, table.name)],
)
