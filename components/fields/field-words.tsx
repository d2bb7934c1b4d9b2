import type { FieldWords } from '#components/fields/field-props.ts'
import { wordsOfProblems } from '#components/shell/problem-words.tsx'
import { type FieldDefinition, problemsOf } from '#lib/fields/rules.ts'
import type { FieldProblem } from '#lib/forms/form-state.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** What the inputs of these questions say in the language of the page; the form may have further problems of its own. */
export function fieldWords(
  locale: Locale,
  fields: readonly FieldDefinition[],
  further: readonly FieldProblem[] = [],
): FieldWords {
  const t = textOf(locale, 'fields')
  const shell = textOf(locale, 'shell')
  return {
    required: shell('field.required'),
    optional: shell('field.optional'),
    choose: t.plain('choose'),
    hints: {
      kana: t('hint.kana'),
      date: t('hint.date'),
      phone: t('hint.phone'),
      number: t('hint.number'),
    },
    address: {
      postalCode: t('address.postalCode'),
      postalCodeHint: t('address.postalCodeHint'),
      address: t('address.address'),
      building: t('address.building'),
      find: t('address.find'),
      found: t('address.found'),
      foundHint: t('address.foundHint'),
      use: t('address.use'),
      filled: t('address.filled'),
      notFound: t('address.notFound'),
    },
    problems: wordsOfProblems(locale, [...new Set([...problemsOf(fields), ...further])]),
  }
}
