import type { AskedField, FieldWords } from '#components/fields/field-props.ts'
import { wordsOfProblems } from '#components/shell/problem-words.tsx'
import { type FieldDefinition, problemsOf } from '#lib/fields/rules.ts'
import type { FieldProblem } from '#lib/forms/form-state.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'

/** The city's questions in the language of the page. */
export const askedFields = (fields: readonly FieldDefinition[], locale: Locale): AskedField[] =>
  fields.map(({ key, kind, isRequired, maxLength, label, help, options }) => ({
    key,
    kind,
    isRequired,
    maxLength,
    label: withRuby(cityText(label, locale)),
    help: help && withRuby(cityText(help, locale)),
    options: options.map((option) => {
      const words = cityText(option.label, locale)
      return { value: option.value, label: withRuby(words), plain: rubyAsBrackets(words) }
    }),
  }))

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
