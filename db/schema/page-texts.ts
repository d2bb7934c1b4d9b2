import { bigint, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant } from '#db/columns.ts'
import type { Locale } from '#lib/locales.ts'
import { editablePages } from '#lib/settings/rules.ts'
import { staff } from './staff.ts'

/** The city's own text of a whole page in one language; a page without one has the shipped text. */
export const pageTexts = pgTable(
  'page_texts',
  {
    page: text({ enum: editablePages }).notNull(),
    locale: text().$type<Locale>().notNull(),
    /** Markdown: headings, paragraphs, lists, links, emphasis. */
    body: text().notNull(),
    /** The shipped text when this one was saved: when another is shipped, somebody must look again. */
    shipped: text(),
    updatedAt: instant().notNull(),
    updatedBy: uuid().references(() => staff.id),
  },
  (table) => [primaryKey({ columns: [table.page, table.locale] })],
)

/** Every text a page had, when it came and by whom; without a body the page went back to the shipped text. */
export const pageTextChanges = pgTable(
  'page_text_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    page: text({ enum: editablePages }).notNull(),
    locale: text().$type<Locale>().notNull(),
    body: text(),
    changedBy: uuid()
      .notNull()
      .references(() => staff.id),
    at: createdAt(),
  },
  (table) => [index('page_text_changes_page').on(table.page, table.locale, table.id)],
)
