import { type Locale, type LocalizedText, languageTag, localized } from '#lib/locales.ts'

/**
 * Passages in another language than the page they stand in, so that a screen reader changes its voice (WCAG 3.1.2). A
 * plain text carries them between the language tags of Unicode, which no eye sees. Pure.
 */

export type Passage = { text: string; lang?: string }

const BEGINS = '\u{e0001}'
const ENDS = '\u{e007f}'
const TAGGED = /\u{e0001}([\u{e0061}-\u{e007a}]+)([^\u{e0001}\u{e007f}]*)\u{e007f}/gu
/** From an ASCII letter to the tag that stands for it. */
const TAG_OFFSET = 0xe0000

const shifted = (letters: string, by: number): string =>
  [...letters].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + by)).join('')

const tagged = (text: string, lang: string): string => `${BEGINS}${shifted(lang, TAG_OFFSET)}${text}${ENDS}`

/** The parts of a text in order, each with its language where it is not the page's own. */
export function passages(text: string): Passage[] {
  const parts: Passage[] = []
  let last = 0
  for (const match of text.matchAll(TAGGED)) {
    if (match.index > last) parts.push({ text: text.slice(last, match.index) })
    parts.push({ text: match[2] as string, lang: shifted(match[1] as string, -TAG_OFFSET) })
    last = match.index + match[0].length
  }
  if (last < text.length) parts.push({ text: text.slice(last) })
  return parts
}

/** The text alone, for what cannot carry languages: titles, attributes, mail. */
export const withoutTags = (text: string): string => text.replace(TAGGED, '$2')

/** The language a text of the city is shown in, where the page's own is lacking. */
export function languageOf(text: LocalizedText, locale: Locale): string | undefined {
  if (text[locale] !== undefined || languageTag(locale) === 'ja') return undefined
  return text.en === undefined ? 'ja' : 'en'
}

/** A text of the city for a page: what stands in another language is tagged, whole or in part. */
export function cityText(text: LocalizedText, locale: Locale): string {
  const words = localized(text, locale)
  const lang = languageOf(text, locale)
  return lang && words ? tagged(words, lang) : withJapaneseTagged(words, locale)
}

const JAPANESE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}](?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・、。「」『』〜0-9０-９-]*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])?/gu
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u

/**
 * Tags what is Japanese in a text of another language (a locale or its tag), such as the name of a paper. Chinese
 * shares its characters, not its kana.
 */
export function withJapaneseTagged(text: string, lang: string): string {
  if (lang.startsWith('ja')) return text
  const isJapanese = (run: string) => !lang.startsWith('zh') || KANA.test(run)
  return passages(text)
    .map(({ text: part, lang: own }) =>
      own ? tagged(part, own) : part.replace(JAPANESE, (run) => (isJapanese(run) ? tagged(run, 'ja') : run)),
    )
    .join('')
}
