import type { FieldProblems } from '#lib/forms/form-state.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { rightToFill, type TemplateFault, type TemplateKind } from '#lib/templates/rules.ts'

/** What can be typed in the editor. */
export type Field = 'subject' | 'body' | 'number'

/** What stands beside a field of the editor: a whole sentence. */
export type Problems = Partial<Record<Field, string>>

/** Why a template cannot be saved, at its field, with the line to look at. */
export function faultProblems({ field, reason, line, detail }: TemplateFault, locale: StaffLocale): Problems {
  const t = textOf(locale, 'templates')
  const said = t.plain(`refusal.${reason}`, { detail })
  return { [field]: line === null || field === 'subject' ? said : t.plain('at_line', { line, said }) }
}

/** What is wrong with what was typed, field by field. */
export function typingProblems(problems: FieldProblems, locale: StaffLocale): Problems {
  const t = textOf(locale, 'shell')
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, t.plain(`problem.${problem}`)]),
  )
}

/** That there is nobody to fill the text with. */
export const noReader = (kind: TemplateKind, locale: StaffLocale): Problems => ({
  number: textOf(locale, 'templates').plain(
    rightToFill(kind) === 'residents.view' ? 'refusal.no_resident' : 'refusal.no_visit',
  ),
})
