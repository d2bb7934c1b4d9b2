import { type AbstractIntlMessages, createTranslator } from 'use-intl/core'
import { formatTag, type Locale } from '#lib/locales.ts'

/** A catalogue as people write it: texts under names, nested. */
export type Messages = { [key: string]: string | Messages }

/** What a text may be filled with. */
export type WordValues = Record<string, string | number | Date>

export type Speaker = (key: string, values?: WordValues) => string

/** Formats the texts of a catalogue; throws where one is broken or lacks a value. */
export function speakerOf(locale: Locale, messages: Messages): Speaker {
  const translate = createTranslator({
    locale: formatTag(locale),
    messages: messages as AbstractIntlMessages,
    timeZone: 'Asia/Tokyo',
    onError: (error) => {
      throw error
    },
  })
  return translate as Speaker
}
