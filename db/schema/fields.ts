import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { instant, localizedText } from '#db/columns.ts'
import { fieldAudiences, fieldForms, fieldKinds } from '#lib/fields/rules.ts'
import type { LocalizedText } from '#lib/locales.ts'

const optionalText = customType<{ data: LocalizedText; driverData: string }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
})

/** One answer to choose. Its value is what is stored; the label may change. */
export type FieldOption = { value: string; label: LocalizedText }

/** 登録項目・申込項目: a question of the city at registration or at booking. Retired ones keep their answers. */
export const fieldDefinitions = pgTable(
  'field_definitions',
  {
    form: text({ enum: fieldForms }).notNull(),
    /** The key of its answers, e.g. `name`; see `lib/fields` for the keys that the product itself knows. */
    key: text().notNull(),
    kind: text({ enum: fieldKinds }).notNull(),
    label: localizedText().notNull(),
    help: optionalText(),
    options: jsonb().$type<FieldOption[]>().notNull().default([]),
    isRequired: boolean().notNull().default(false),
    maxLength: smallint().notNull().default(200),
    visibleTo: text({ enum: fieldAudiences }).notNull().default('resident_and_staff'),
    position: integer().notNull().default(0),
    retiredAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.form, table.key] }),
    check('field_definitions_key', sql`${table.key} ~ '^[a-z][a-z0-9_]{0,39}$'`),
    check('field_definitions_max_length', sql`${table.maxLength} between 1 and 2000`),
  ],
)
