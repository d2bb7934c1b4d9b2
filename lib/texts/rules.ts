import { type Locale, messageDomains, shippedLocales, sourceLocale, staffLocales } from '#lib/locales.ts'
import { fillingsOf, literalsOf, shapeOf } from '#lib/message-shape.ts'
import { type RubyFault, rubyFault } from '#lib/ruby-marks.ts'
import { speakerOf, type WordValues } from '#lib/speaker.ts'

/** Why a text cannot stand in a catalogue, shipped or the city's own. */
export type TextFault =
  | { kind: 'empty' | 'spaces' | 'untranslated' }
  /** Braces or tags that do not fit together, as the parser calls it. */
  | { kind: 'syntax'; problem: string }
  /** What is filled in, chosen by or marked is not what the Japanese text has. */
  | { kind: 'differs'; lacks: string[]; adds: string[] }
  | RubyFault

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/**
 * What is wrong with one text, beside its shipped Japanese source; for Japanese itself, beside itself. The same for
 * the catalogues in `npm test` and for what a city writes in the app.
 */
export function textFault(locale: string, text: string, source: string | undefined): TextFault | undefined {
  if (text.trim() === '') return { kind: 'empty' }
  // A separator such as ", " may; words with a space at their end are half a sentence.
  if (text !== text.trim() && /\p{L}/u.test(text)) return { kind: 'spaces' }
  return shapeFault(text, source) ?? languageFault(locale, text, source)
}

function shapeFault(text: string, source: string | undefined): TextFault | undefined {
  try {
    const [here, there] = [shapeOf(text), shapeOf(source ?? text)]
    const [lacks, adds] = [[...there.difference(here)], [...here.difference(there)]]
    return lacks.length + adds.length > 0 ? { kind: 'differs', lacks, adds } : undefined
  } catch (error) {
    return { kind: 'syntax', problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Chinese may share a word with Japanese when it has no kana; other languages may not share a letter. */
function languageFault(locale: string, text: string, source: string | undefined): TextFault | undefined {
  if (locale === 'ja') return undefined
  if (locale === 'ja-easy') return rubyFault(text)
  const foreign = locale.startsWith('zh') ? KANA : JAPANESE
  return text === source && foreign.test(text) ? { kind: 'untranslated' } : undefined
}

/** Whether a fault comes of writing tags: what a city writes is text, and its `<b>` would be one too. */
export const isOfMarkup = (fault: TextFault): boolean =>
  (fault.kind === 'syntax' && fault.problem.includes('TAG')) ||
  (fault.kind === 'differs' && fault.adds.some((part) => part.startsWith('<')))

/** One text of the product in one language. */
export type TextAddress = { locale: Locale; domain: string; key: string }

/** The catalogues there are. */
export const allDomains: readonly string[] = [...messageDomains.resident, ...messageDomains.staff]

/** The languages in which the texts of a catalogue exist. */
export const localesOf = (domain: string): readonly Locale[] =>
  (messageDomains.staff as readonly string[]).includes(domain) ? staffLocales : shippedLocales

/** The wanted language where a catalogue has it, else Japanese. */
export const localeOf = (domain: string, wanted: Locale): Locale =>
  localesOf(domain).includes(wanted) ? wanted : sourceLocale

/** How a record of changes calls it. */
export const nameOfText = ({ locale, domain, key }: TextAddress): string => `${locale}/${domain}.${key}`

/** The address of the editor of a text. */
export const editorPath = ({ locale, domain, key }: TextAddress): `/staff/settings/words/edit?${string}` =>
  `/staff/settings/words/edit?${new URLSearchParams({ of: `${domain}.${key}`, language: locale })}`

/** What a list of texts is asked for. */
type Asked = {
  q: string
  screen?: string | undefined
  language: string
  only?: string | undefined
  sort?: string | undefined
  order?: string | undefined
  page: number
}

/** Whether anything was asked for: else the screens are shown. */
export const isAsked = ({ q, screen, only }: Asked): boolean => Boolean(q || screen || only)

/** The address of a list of texts; what is as always is left out. */
export function textListPath({ page, sort, order, ...rest }: Asked): `/staff/settings/words?${string}` {
  const isSorted = sort && (sort !== 'text' || order === 'descending')
  const asked = { ...rest, ...(isSorted && { sort, order }), ...(page > 1 && { page: `${page}` }) }
  const wanted = Object.entries(asked).filter(([, value]) => value)
  return `/staff/settings/words?${new URLSearchParams(wanted as [string, string][])}`
}

/** The longest that a city's text may be: many times the longest that is shipped. */
export const MOST_LETTERS = 1000

/** Beyond this many times the length of the shipped text, buttons and headings begin to look wrong. */
export const isMuchLonger = (text: string, shipped: string): boolean =>
  text.length > Math.max(20, shipped.length * 1.5)

export type SaveRefusal = 'changed_meanwhile' | 'as_it_is'

/** A text as it is seen with these values in its places, its furigana still marked; null where it cannot be. */
export function exampleOf(locale: Locale, text: string, values: WordValues): string | null {
  try {
    return speakerOf(locale, { text })('text', values)
  } catch {
    return null
  }
}

/** Values that fit every place of these texts: for a number 3, of several cases the first, else what `wordFor` says. */
export function exampleValues(
  texts: readonly string[],
  wordFor: (name: string) => string | undefined,
): Record<string, string | number> {
  const fillings = texts.flatMap(fillingsOf)
  return Object.fromEntries(
    fillings.map((filling): [string, string | number] => {
      const { name } = filling
      const strongest = fillings.find((each) => each.name === name && each.kind !== 'words') ?? filling
      if (strongest.kind === 'choice') return [name, strongest.cases[0] ?? 'other']
      return [name, strongest.kind === 'number' ? 3 : (wordFor(name) ?? `(${name})`)]
    }),
  )
}

/** Replaces a word in what people read of a text, not in the names of its places or the cases of its choices. */
export function withTerm(text: string, word: string, replacement: string): string {
  const pieces = literalsOf(text)
  let [result, last] = ['', 0]
  for (const { from, until } of pieces) {
    result += text.slice(last, from) + text.slice(from, until).replaceAll(word, () => replacement)
    last = until
  }
  return result + text.slice(last)
}
