import type { AskedField } from '#components/fields/field-props.ts'
import type { FieldDefinition } from '#lib/fields/rules.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
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
