import { z } from 'zod'
import { type StaffLocale, staffLocales } from '#lib/locales.ts'
import { type Catalogues, wordsOf } from '#lib/words.ts'
import type { SettingsField } from './settings-field.ts'

/** Acts that take something away at once, each with a word of its own that is typed before. */
export type TakingAct = keyof Catalogues['settings']['confirm']['word']

const wordOf = (act: TakingAct, locale: StaffLocale): string =>
  wordsOf(locale, 'settings')(`confirm.word.${act}`)

/** Where the word is typed. */
export const typedWordField = (act: TakingAct, locale: StaffLocale): SettingsField => ({
  kind: 'short',
  name: 'typed',
  label: wordsOf(locale, 'settings')('confirm.label', { word: wordOf(act, locale) }),
  isRequired: true,
  value: '',
})

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** What such a form sends: the word in a language of staff, in small or capital letters, narrow or wide. */
export const typedWordInput = (act: TakingAct) =>
  z.object({
    typed: z
      .string('required')
      .transform(plain)
      .superRefine((typed, context) => {
        if (staffLocales.some((locale) => plain(wordOf(act, locale)) === typed)) return
        context.addIssue({ code: 'custom', message: typed ? 'typed_differs' : 'required' })
      }),
  })
