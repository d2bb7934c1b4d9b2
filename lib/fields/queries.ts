import { asc, eq, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { remembered } from '#lib/memo.ts'
import { cityText, withJapaneseTagged } from '#lib/passages.ts'
import { demand } from '#lib/staff/access.ts'
import { readUse } from './read-use.ts'
import { renderAnswer } from './render-answer.ts'
import {
  type Answers,
  EMAIL,
  type FieldAudience,
  type FieldDefinition,
  type FieldForm,
  type FieldUse,
  type KeptField,
  mayAsk,
  mostAsked,
} from './rules.ts'

/** As much of the city's settings as decides what may be asked. */
type Kept = { residentData: 'none' | 'stored' }

/** Whose eyes: staff see every question, residents those that the city shows them. */
type Reader = 'resident' | 'staff'

/**
 * The questions of a form in the city's order, for residents unless staff ask: those in use, and where no resident
 * data is kept only the ones that cannot say who somebody is. A change is seen within five seconds.
 */
export async function fieldsOf(
  form: FieldForm,
  settings: Kept,
  reader: Reader = 'resident',
): Promise<FieldDefinition[]> {
  const all = await definitions()
  return all
    .filter((field) => field.form === form && field.retiredAt === null && maySee(reader, field.visibleTo))
    .filter(({ kind }) => mayAsk(kind, settings))
    .map((field) => ({ ...field, maxLength: mostAsked(field, settings) }))
}

/** What a resident fills in about themselves: the address for notices is proved and changed with the account. */
export const ownFields = async (settings: Kept): Promise<FieldDefinition[]> =>
  (await fieldsOf('registration', settings)).filter(({ key }) => key !== EMAIL)

/** Whether booking asks anything that can say who somebody is. */
export const asksWhoComes = async (settings: Kept): Promise<boolean> =>
  (await fieldsOf('booking', settings)).some(({ kind }) => !mayAsk(kind, { residentData: 'none' }))

/** The answers that a resident may see of their own, as they are kept; what only staff note about them stays out. */
export async function shownAnswers(form: FieldForm, answers: Answers): Promise<Answers> {
  const all = await definitions()
  const shown = all.filter((field) => field.form === form && maySee('resident', field.visibleTo))
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => shown.some((field) => field.key === key)),
  )
}

/** One answer in the words of a language. Label and answer may carry ruby marks and language tags. */
export type AnswerInWords = { key: string; label: string; answer: string }

/** What was answered, in the city's order and in words; answers to questions that are no longer asked too. */
export async function answersInWords(
  form: FieldForm,
  answers: Answers,
  locale: Locale,
  reader: Reader = 'resident',
): Promise<AnswerInWords[]> {
  const all = await definitions()
  return all
    .filter((field) => field.form === form && maySee(reader, field.visibleTo))
    .flatMap((field) => {
      const value = answers[field.key]
      if (value === undefined) return []
      const answer = withJapaneseTagged(renderAnswer(field, value, locale), locale)
      return [{ key: field.key, label: cityText(field.label, locale), answer }]
    })
}

const maySee = (reader: Reader, visibleTo: FieldAudience): boolean =>
  reader === 'staff' || visibleTo === 'resident_and_staff'

/** Every question there is, of every form, in the city's order. */
export const definitions = remembered({ seconds: 5 }, async () =>
  database()
    .select()
    .from(fieldDefinitions)
    .orderBy(asc(fieldDefinitions.position), asc(fieldDefinitions.key)),
)

/** All questions of a form as the administrator sees them, those in use first, in their order. */
export function fieldsToEdit(staff: StaffMember, form: FieldForm): Promise<KeptField[]> {
  demand(staff, 'fields.edit')
  return database()
    .select()
    .from(fieldDefinitions)
    .where(eq(fieldDefinitions.form, form))
    .orderBy(
      sql`${fieldDefinitions.retiredAt} is not null`,
      asc(fieldDefinitions.position),
      asc(fieldDefinitions.key),
    )
}

/** One question with who has answered it, or null. */
export async function fieldToEdit(
  staff: StaffMember,
  { form, key }: { form: FieldForm; key: string },
): Promise<{ field: KeptField; use: FieldUse } | null> {
  demand(staff, 'fields.edit')
  const field = (await fieldsToEdit(staff, form)).find((each) => each.key === key)
  return field ? { field, use: await readUse(field) } : null
}
