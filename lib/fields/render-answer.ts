import { dateInWords } from '#lib/date-words.ts'
import type { Locale } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import { groupPhone } from '#lib/phone.ts'
import { isDay } from '#lib/time.ts'
import { type AnswerValue, type FieldDefinition, groupPostalCode } from './rules.ts'

/**
 * An answer as people read it: a date by 西暦 and 和暦, a phone number in groups, a choice by its label, several with a
 * comma between. A choice that the city has taken away since shows what was stored.
 */
export function renderAnswer(
  { kind, options }: Pick<FieldDefinition, 'kind' | 'options'>,
  value: AnswerValue,
  locale: Locale,
): string {
  if (Array.isArray(value))
    return value.map((one) => labelOf(options, one, locale)).join(COMMAS[kindOf(locale)])
  if (typeof value === 'object')
    return [`〒${groupPostalCode(value.postalCode)}`, value.address, value.building].filter(Boolean).join(' ')
  if (kind === 'date' && isDay(value)) return dateInWords(value, locale)
  if (kind === 'phone') return groupPhone(value)
  return labelOf(options, value, locale)
}

const COMMAS = { japanese: '、', other: ', ' }

const kindOf = (locale: Locale): keyof typeof COMMAS => (locale.startsWith('ja') ? 'japanese' : 'other')

function labelOf(options: FieldDefinition['options'], value: string, locale: Locale): string {
  const option = options.find((known) => known.value === value)
  return option ? cityText(option.label, locale) : value
}
