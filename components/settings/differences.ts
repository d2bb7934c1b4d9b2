import { type LocalizedText, nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'

/** What became of a text, in every language in which it differs; the language is named unless it is the reader's. */
export function textDifferences(before: LocalizedText, after: LocalizedText, locale: StaffLocale): string[] {
  const words = wordsOf(locale, 'calendars')
  const orNothing = (text: string | undefined) => text || words('change.nothing')
  return shippedLocales
    .filter((language) => (before[language] ?? '') !== (after[language] ?? ''))
    .map((language) => {
      const [was, is] = [orNothing(before[language]), orNothing(after[language])]
      const change = words('change.from_to', { before: was, after: is })
      if (language === locale) return change
      return words('change.in_language', { language: nameOfLocale(language), change })
    })
}

type Reading<Item> = {
  /** What an entry is called. */
  say: (item: Item) => string
  /** What became of an entry that is called the same. */
  tell?: (before: Item, after: Item) => string[]
}

/** What became of a list: one for one where entries changed in their places, else what came and what went. */
export function listDifferences<Item>(
  before: readonly Item[],
  after: readonly Item[],
  { say, tell }: Reading<Item>,
  locale: StaffLocale,
): string[] {
  const words = wordsOf(locale, 'calendars')
  const listed = (items: readonly Item[]) => items.map(say).join(words('change.separator'))
  const gone = lacking(before, after)
  const come = lacking(after, before)
  if (gone.length === 0 && come.length === 0)
    return isSame(before, after) ? [] : [words('change.reordered', { list: listed(after) })]
  const pairs = before.flatMap((was, index) => {
    const is = after[index]
    return is === undefined || isSame(was, is) ? [] : [{ was, is }]
  })
  if (before.length === after.length && pairs.length === gone.length)
    return pairs.map(({ was, is }) => {
      if (say(was) !== say(is)) return words('change.from_to', { before: say(was), after: say(is) })
      const told = tell?.(was, is) ?? []
      const change = told.length > 0 ? told.join(words('change.separator')) : words('change.details')
      return words('change.of', { name: say(is), change })
    })
  return [
    ...(gone.length > 0 ? [words('change.gone', { list: listed(gone) })] : []),
    ...(come.length > 0 ? [words('change.come', { list: listed(come) })] : []),
  ]
}

/** What became of a text of many lines. */
export function lineDifferences(before: string, after: string, locale: StaffLocale): string[] {
  const words = wordsOf(locale, 'calendars')
  const [was, is] = [linesOf(before), linesOf(after)]
  return [
    ...lacking(was, is).map((line) => words('change.line_gone', { line })),
    ...lacking(is, was).map((line) => words('change.line_come', { line })),
  ]
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

const isSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other)

/** As text, with the keys of every object in one order: what comes from the database has another than what is shipped. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

const lacking = <Item>(of: readonly Item[], other: readonly Item[]): Item[] =>
  of.filter((one) => !other.some((each) => isSame(one, each)))
