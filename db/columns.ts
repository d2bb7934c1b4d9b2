import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { LocalizedText } from '#lib/locales.ts'
import { visitNeeds } from '#lib/reservations/rules.ts'

/** Columns that every table writes the same way. */

export const id = () => uuid().primaryKey().default(sql`gen_random_uuid()`)

export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

export const createdAt = () => instant().notNull().default(sql`now()`)

/** A text of the city in several languages, stored as JSON by language. */
export const localizedText = customType<{ data: LocalizedText; driverData: string }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
})

/**
 * What somebody stands by in a list of names: the reading among their answers, else the name; null where they gave
 * neither. No longer than an index takes.
 */
export const readingOf = (answers: SQLWrapper): SQL<string | null> =>
  sql`left(coalesce(nullif(${answers} ->> 'kana', ''), nullif(${answers} ->> 'name', '')), 100)`

/** The first of the needs of a visit, as the form has them; `none` where there are none. Written out, as its index has it. */
export const firstNeedOf = (needs: SQLWrapper): SQL<string> => {
  const words = visitNeeds.map((need) => sql.raw(`'${need}'`))
  const each = words.map((word) => sql`when ${word} = any(${needs}) then ${word}`)
  return sql`(case ${sql.join(each, sql` `)} else 'none' end)`
}
