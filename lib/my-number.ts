import { plainDigits } from '#lib/digits.ts'

/**
 * 個人番号 (マイナンバー): twelve digits that this product never keeps. Only offices with a task named in the law may
 * (番号法 20条), and nothing here needs it. Pure.
 */

/**
 * Whether a text holds what must be taken for a 個人番号: twelve digits, in one piece or in groups, whose check digit
 * fits. One in ten of other numbers with twelve digits fits too; phone numbers and dates are told apart.
 */
export function hasMyNumber(text: string): boolean {
  const plain = plainDigits(text).replace(PHONE, (digits) => (isDialled(digits) ? ';' : digits))
  return holdsOne(plain) || holdsOne(kanjiAsDigits(plain))
}

/** Between two digits of one number: spaces, hyphens of every width, dots, and what is not seen at all. */
const GAP = /[ \t\-‐‑‒–—―−ー.・_\u00ad\u200b-\u200d\u2060\ufeff]{0,3}/.source

const RUN = new RegExp(`\\d(?:${GAP}\\d)+`, 'g')

const PHONE = /(?<!\d)(?:\+(?:[- ]?\d){8,13}|0\d{1,4}-?\d{1,4}-?\d{3,4})(?!\d)/g

/** A phone number has ten or eleven digits, or begins with the code of a country. */
const isDialled = (text: string): boolean => /^\+|^0\d{9,10}$/.test(text.replaceAll('-', ''))

const holdsOne = (text: string): boolean =>
  [...text.matchAll(RUN)].some(([run]) =>
    spansOf(run.split(/\D+/)).some((span) => isMyNumber(span.join('')) && !isDates(span)),
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

const WEIGHTS = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** The check digit as the ordinance sets it (平成26年総務省令第85号 5条). Twelve zeros fit it and are nobody's number. */
function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits) || /^0+$/.test(digits)) return false
  const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest)
}

const KANJI = [...'〇一二三四五六七八九']

const kanjiAsDigits = (text: string): string =>
  text.replace(/[零〇一二三四五六七八九]/g, (kanji) => String(Math.max(0, KANJI.indexOf(kanji))))
