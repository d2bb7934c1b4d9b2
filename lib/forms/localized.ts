import { z } from 'zod'
import { type Locale, type LocalizedText, shippedLocales, sourceLocale } from '#lib/locales.ts'
import { asksForMyNumber } from '#lib/my-number.ts'
import { line, lines } from './fields.ts'

/** A question may not ask for a 個人番号. */
type Wish = { maxLength: number; isRequired?: boolean; isLong?: boolean; isQuestion?: boolean }

/** The inputs of a text in all languages, `name.ja` and so on: one line each or several; Japanese may be required. */
export function localizedShape(
  name: string,
  { maxLength, isRequired, isLong, isQuestion }: Wish,
): z.ZodRawShape {
  const typed = isLong ? lines(maxLength) : line(maxLength)
  const text = isQuestion ? typed.refine((words) => !asksForMyNumber(words), 'asks_my_number') : typed
  const filled = text.refine((words) => words.length > 0, 'required')
  return Object.fromEntries(
    shippedLocales.map((locale) => [
      `${name}.${locale}`,
      isRequired && locale === sourceLocale ? filled : text.optional(),
    ]),
  )
}

/** The text that was typed into those inputs; a language left empty is left out, Japanese is always there. */
export function localizedOf(name: string, sent: Record<string, unknown>): LocalizedText {
  const typed = shippedLocales.map((locale) => [locale, sent[`${name}.${locale}`]] as const)
  return { ja: '', ...Object.fromEntries(typed.filter(([, text]) => text)) } as LocalizedText
}

/** Several such texts of one form, by their names, as what was typed into all of them. */
export function localizedTexts<Name extends string>(wishes: Record<Name, Wish>) {
  const names = Object.keys(wishes) as Name[]
  return z
    .object(Object.assign({}, ...names.map((name) => localizedShape(name, wishes[name]))))
    .transform((sent: Record<string, unknown>) => {
      const texts = names.map((name) => [name, localizedOf(name, sent)])
      return { texts: Object.fromEntries(texts) as Record<Name, LocalizedText> }
    })
}

/**
 * A list that was typed as one entry a line in every language, line by line the same ones. A line that is left in Japanese
 * is no word of that language. Null where a language has more lines or fewer than the Japanese.
 */
export function textsByLine(typed: LocalizedText): LocalizedText[] | null {
  const lists = Object.entries(typed).map(([locale, text]) => [locale, linesOf(text)] as const)
  const own = linesOf(typed.ja)
  if (lists.some(([, list]) => list.length !== own.length)) return null
  return own.map((ja, index) => ({
    ja,
    ...Object.fromEntries(
      lists.flatMap(([locale, list]) => (list[index] === ja ? [] : [[locale, list[index] ?? '']])),
    ),
  }))
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)

/**
 * The same list as its form has it: in each language one entry a line. What has no word of its own there stands in
 * Japanese; a language that has none at all is empty.
 */
export function linesOfTexts(texts: readonly LocalizedText[]): Partial<Record<Locale, string>> {
  const inLanguages = shippedLocales.map((locale) => {
    const isWritten = texts.some((text) => text[locale])
    return [locale, isWritten ? texts.map((text) => text[locale] ?? text.ja).join('\n') : '']
  })
  return Object.fromEntries(inLanguages)
}
