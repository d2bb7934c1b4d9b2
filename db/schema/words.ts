import { bigint, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant } from '#db/columns.ts'
import type { Locale } from '#lib/locales.ts'
import { staff } from './staff.ts'

/** 用語・案内文: the city's own words for one text of the product in one language. */
export const textOverrides = pgTable(
  'text_overrides',
  {
    locale: text().$type<Locale>().notNull(),
    domain: text().notNull(),
    key: text().notNull(),
    value: text().notNull(),
    /** The shipped text that was replaced: when a later version ships another, somebody must look again. */
    shipped: text().notNull(),
    updatedAt: instant().notNull(),
    updatedBy: uuid().references(() => staff.id),
  },
  (table) => [primaryKey({ columns: [table.locale, table.domain, table.key] })],
)

/** Every text the city gave, when and by whom; without a value it went back to the shipped one. */
export const textOverrideChanges = pgTable(
  'text_override_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    locale: text().$type<Locale>().notNull(),
    domain: text().notNull(),
    key: text().notNull(),
    value: text(),
    changedBy: uuid().references(() => staff.id),
    at: createdAt(),
  },
  (table) => [index('text_override_changes_key').on(table.domain, table.key, table.locale, table.id)],
)

/** 通知文: the city's own mail or letter for one event in one language. */
export const noticeTemplates = pgTable(
  'notice_templates',
  {
    kind: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** The shipped body that was replaced. */
    shipped: text().notNull(),
    updatedAt: instant().notNull(),
    updatedBy: uuid().references(() => staff.id),
  },
  (table) => [primaryKey({ columns: [table.kind, table.locale] })],
)

/** Every template the city wrote, when and by whom; without a body it went back to the shipped one. */
export const noticeTemplateChanges = pgTable(
  'notice_template_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    subject: text(),
    body: text(),
    changedBy: uuid().references(() => staff.id),
    at: createdAt(),
  },
  (table) => [index('notice_template_changes_kind').on(table.kind, table.locale, table.id)],
)
