import { commonForms, variantForms } from './variant-letters.ts'

/**
 * What a name, a reading, a number or any other word is looked for by: NFKC, katakana that sound alike as one, Latin
 * letters as capitals without accents, 異体字 as their common form, and none of the spaces and marks that people leave out
 * or put elsewhere. What was written stays as it is; two spellings of one name have one key. The database makes the keys
 * that it keeps with `search_key` of the same rule; a test proves that the two agree. Pure.
 */
export function searchKey(written: string): string {
  const plain = written.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC')
  const folded = [...plain.replace(LEFT_OUT, '')].map((letter) => letters.get(letter) ?? letter).join('')
  return digraphs.reduce((text, [heard, alike]) => text.replaceAll(heard, alike), folded)
}

/** Accents of Latin letters and marks that choose a form of a letter (異体字セレクタ). Voicing marks of kana are no accents. */
const ACCENTS = /[\u0300-\u036f\u180b-\u180d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

/** Spaces, what is not seen, hyphens and long vowel marks of every width, dots, commas and apostrophes. */
const LEFT_OUT = /[\t-\r \u0085\u00ad\u1680\u200b-\u200d\u2028\u2029\u2060\ufeff\-‐-―−ー~〜.,'’‘`・、。･]/gu

const halves = (from: string, to: string): [string, string][] => {
  const common = [...to]
  return [...from].map((letter, index) => [letter, common[index] ?? letter])
}

/** ぁ…ゖ are as far from ァ…ヶ in Unicode as they are in the syllabary. */
const hiragana = Array.from({ length: 0x56 }, (_, index) => String.fromCodePoint(0x3041 + index)).join('')
const katakana = Array.from({ length: 0x56 }, (_, index) => String.fromCodePoint(0x30a1 + index)).join('')

const small = new Map(halves('ァィゥェォッャュョヮヵヶヰヱヲヂヅ', 'アイウエオツヤユヨワカケイエオジズ'))

const kana = halves(hiragana + katakana, katakana + katakana).map(([letter, common]): [string, string] => [
  letter,
  small.get(common) ?? common,
])

/** One letter for one, as `translate` of PostgreSQL does it. */
const letters = new Map([
  ...kana,
  ...halves('abcdefghijklmnopqrstuvwxyzđøłıĐØŁ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZDOLIDOL'),
  ...halves(variantForms, commonForms),
])

/** ヴァ, ヴィ … are heard as バ, ビ …: they are folded after small letters have become large ones. */
const digraphs = [
  ['ヴア', 'バ'],
  ['ヴイ', 'ビ'],
  ['ヴエ', 'ベ'],
  ['ヴオ', 'ボ'],
  ['ヴ', 'ブ'],
] as const

/** What keys are of: the name as it is written, how it is read, a phone number (whole, and its last four digits), a birthday. */
export const searchKeyKinds = ['name', 'kana', 'phone', 'birthday'] as const

export type SearchKeyKind = (typeof searchKeyKinds)[number]

/** A phone number as its key is made: its digits, as they are dialled in Japan. */
export const phoneKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[^0-9+]/g, '')
    .replace(/^\+81/, '0')
    .replace(/\D/g, '')
