import { eq } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import type { SystemJob } from '#lib/actor.ts'
import { type LocalizedText, shippedLocales } from '#lib/locales.ts'
import { type WordKey, wordsOf } from '#lib/words.ts'
import { BIRTHDAY, EMAIL, type FieldDefinition } from './rules.ts'

/**
 * Gives a new city the questions at registration that every office has: 氏名, フリガナ, 生年月日, 性別, 住所, 電話番号,
 * メールアドレス. One that asks anything of its own already, or has retired a question, gets none.
 */
export async function loadShippedFields(_job: SystemJob, connection: Connection = database()): Promise<void> {
  const own = await connection.$count(fieldDefinitions, eq(fieldDefinitions.form, 'registration'))
  if (own > 0) return
  const rows = shippedFields().map((field, index) => ({
    ...field,
    form: 'registration' as const,
    position: index + 1,
  }))
  await connection.insert(fieldDefinitions).values(rows).onConflictDoNothing()
}

type ShippedKey = Extract<WordKey<'fields'>, `shipped.${string}`>

/** The shipped words in every language there is. */
const inAllLanguages = (key: ShippedKey): LocalizedText => ({
  ja: wordsOf('ja', 'fields')(key),
  ...Object.fromEntries(shippedLocales.map((locale) => [locale, wordsOf(locale, 'fields')(key)])),
})

type Shipped = Pick<FieldDefinition, 'key' | 'kind' | 'label'> & Partial<FieldDefinition>

/** Made when it is asked for: the words are read from files. */
const shippedFields = (): Shipped[] => [
  {
    key: 'name',
    kind: 'text',
    label: inAllLanguages('shipped.name.label'),
    help: inAllLanguages('shipped.name.help'),
    isRequired: true,
    maxLength: 100,
  },
  { key: 'kana', kind: 'kana', label: inAllLanguages('shipped.kana.label') },
  // Not required: some people have no known birthday, and the office has the others' in its own records.
  { key: BIRTHDAY, kind: 'date', label: inAllLanguages('shipped.birthday.label') },
  {
    key: 'sex',
    kind: 'radio',
    label: inAllLanguages('shipped.sex.label'),
    options: (['female', 'male', 'other'] as const).map((value) => ({
      value,
      label: inAllLanguages(`shipped.sex.${value}`),
    })),
  },
  {
    key: 'address',
    kind: 'address',
    label: inAllLanguages('shipped.address.label'),
    help: inAllLanguages('shipped.address.help'),
    isRequired: true,
  },
  {
    key: 'phone',
    kind: 'phone',
    label: inAllLanguages('shipped.phone.label'),
    help: inAllLanguages('shipped.phone.help'),
  },
  { key: EMAIL, kind: 'email', label: inAllLanguages('shipped.email.label') },
]
