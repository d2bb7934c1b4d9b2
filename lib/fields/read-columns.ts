import { localized, type StaffLocale } from '#lib/locales.ts'
import { withoutTags } from '#lib/passages.ts'
import { definitions } from './queries.ts'
import { renderAnswer } from './render-answer.ts'
import type { Answers, FieldForm } from './rules.ts'

/** A question as a column of a table: its label, and how anybody's answer to it reads. */
export type AnswerColumn = { label: string; read: (answers: Answers) => string }

/** All questions of a form as columns for staff, those no longer asked too. */
export async function answerColumns(form: FieldForm, locale: StaffLocale): Promise<AnswerColumn[]> {
  const all = await definitions()
  return all
    .filter((field) => field.form === form)
    .map((field) => ({
      label: localized(field.label, locale),
      read: (answers) => {
        const value = answers[field.key]
        return value === undefined ? '' : withoutTags(renderAnswer(field, value, locale))
      },
    }))
}
