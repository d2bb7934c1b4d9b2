import { plainDigits } from '#lib/digits.ts'

/**
 * 個人番号 (マイナンバー), twelve digits, and 住民票コード, eleven: this product never keeps either. Only offices with a
 * task named in the law may (番号法 20条, 住民基本台帳法 30条の37), and nothing here needs them. Pure.
 */

/**
 * Whether a text holds what must be taken for a 個人番号 or a 住民票コード: twelve or eleven digits, in one piece or in
 * groups, whose check digit fits. One in ten of other numbers with as many digits fits too; phone numbers and dates are
 * told apart. Eleven digits that the text itself calls a 住民票コード are one, whatever their check digit.
 */
export function hasMyNumber(text: string): boolean {
  const typed = plainDigits(text)
  const plain = typed.replace(PHONE, (digits) => (isDialled(digits) ? ';' : digits))
  return holdsOne(plain) || holdsOne(kanjiAsDigits(plain)) || NAMED_CODE.test(kanjiAsDigits(typed))
}

/**
 * A text with ＊＊＊ instead of such numbers, so that its author need not type all of it again; empty where not every one of
 * them can be told from the rest.
 */
export function withoutMyNumber(text: string): string {
  const rest = text.replace(WRITTEN_RUN, (run) => (hasMyNumber(run) ? '＊＊＊' : run))
  return hasMyNumber(rest) ? '' : rest
}

/**
 * Whether a heading or question asks for one of the two numbers. The card, its notice and the system of that name may be
 * spoken of.
 */
export const asksForMyNumber = (heading: string): boolean =>
  ASKED.test(heading.normalize('NFKC').replace(/[\s・-]/g, ''))

const ASKED = /(個人番号|マイナンバー|mynumber|特定個人情報|住民票コード)(?!カード|card|通知|制度)/i

/** Between two digits of one number: spaces, hyphens of every width, dots, and what is not seen at all. */
const GAP = /[ \t\-‐‑‒–—―−ー.・_\u00ad\u200b-\u200d\u2060\ufeff]{0,3}/.source

const WRITTEN_RUN =
  /[\p{Nd}零〇一二三四五六七八九](?:[\s\-‐‑‒–—―−ー－.．・_\u00ad\u200b-\u200d\u2060\ufeff]{0,3}[\p{Nd}零〇一二三四五六七八九]){10,}/gu

const RUN = new RegExp(`\\d(?:${GAP}\\d)+`, 'g')

const PHONE = /(?<!\d)(?:\+(?:[- ]?\d){8,13}|0\d{1,4}-?\d{1,4}-?\d{3,4})(?!\d)/g

/** A phone number has ten or eleven digits, or begins with the code of a country. */
const isDialled = (text: string): boolean => /^\+|^0\d{9,10}$/.test(text.replaceAll('-', ''))

const holdsOne = (text: string): boolean =>
  [...text.matchAll(RUN)].some(([run]) =>
    spansOf(run.split(/\D+/)).some(
      (span) => (isMyNumber(span.join('')) && !isDates(span)) || isResidentCode(span),
    ),
  )

/** Any neighbouring groups may be the number; more digits in one piece are some other number. */
const spansOf = (groups: string[]): string[][] =>
  groups.flatMap((_, first) =>
    Array.from({ length: 12 }, (_unused, more) => groups.slice(first, first + more + 1)),
  )

/** `2026-11-24 09:30` and the like: a year beside days, hours and minutes. */
const isDates = (span: string[]): boolean =>
  span.some(isYear) &&
  span.some((part) => part.length <= 2) &&
  span.every((part) => part.length <= 2 || isYear(part) || /^[0-2]\d[0-5]\d$/.test(part))

const isYear = (part: string): boolean => /^(19|20)\d\d$/.test(part)

/** The check digit as the ordinance sets it (平成26年総務省令第85号 5条). Twelve zeros fit it and are nobody's number. */
const isMyNumber = (digits: string): boolean => /^\d{12}$/.test(digits) && hasCheckDigit(digits)

/**
 * A 住民票コード as people write it: in one piece, or in the groups of printed forms. Shorter groups are parts of an
 * address, and what begins with a zero is dialled.
 *
 * Ten digits drawn by chance and one that checks them (住民基本台帳法施行規則 1条). How it checks them stands in a notice of
 * the ministry that could not be read when this was written. That it is modulus 11 with weights by position is said of
 * tools that look for such codes; that the weights are those of a 個人番号 is taken from how alike both rules are told,
 * and not proven: what can be searched in public (last on 2026-11-23) gives the rule of the 個人番号 and says of this one
 * only that there is one. So a code may pass here that is one: where a text calls it by its name, the digit does not matter.
 */
const isResidentCode = (span: string[]): boolean =>
  CODE_GROUPS.has(span.map(({ length }) => length).join('-')) &&
  !span[0]?.startsWith('0') &&
  !span.some(isYear) &&
  hasCheckDigit(span.join(''))

const CODE_GROUPS = new Set(['11', '5-6', '6-5', '4-4-3', '3-4-4', '4-3-4', '10-1'])

/** `住民票コード: 1234 5678 901` in any spelling. */
const NAMED_CODE = new RegExp(`住民票コード\\D{0,10}\\d(?:${GAP}\\d){10}(?!\\d)`)

/** Modulus 11 with weights of 2 to 7 from the right, twice over; the last digit checks those before it. */
function hasCheckDigit(digits: string): boolean {
  if (/^0+$/.test(digits)) return false
  const [check, ...others] = [...digits].reverse().map(Number)
  const rest = others.reduce((sum, digit, index) => sum + digit * (2 + (index % 6)), 0) % 11
  return check === (rest <= 1 ? 0 : 11 - rest)
}

const KANJI = [...'〇一二三四五六七八九']

const kanjiAsDigits = (text: string): string =>
  text.replace(/[零〇一二三四五六七八九]/g, (kanji) => String(Math.max(0, KANJI.indexOf(kanji))))
