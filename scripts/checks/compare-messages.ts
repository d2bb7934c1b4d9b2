import type { Breach } from '#scripts/checks/breach.ts'
import type { Catalogue, Catalogues } from '#scripts/checks/catalogues.ts'
import { shapeOf } from '#scripts/checks/message-shape.ts'
import { rubyFault } from '#scripts/checks/ruby-marks.ts'

export type Plan = {
  source: string
  /** Every language that may have a folder. One that is not shipped yet may lack texts; what it has must be right. */
  plannedLocales: readonly string[]
  shippedLocales: readonly string[]
  staffLocales: readonly string[]
  messageDomains: { resident: readonly string[]; staff: readonly string[] }
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** Whether all catalogues that the plan of languages promises are there, complete, and say the same thing. */
export function compareMessages(plan: Plan, catalogues: Catalogues): Breach[] {
  const planned = new Map(
    plan.plannedLocales.map((locale) => [
      locale,
      [
        ...plan.messageDomains.resident,
        ...(plan.staffLocales.includes(locale) ? plan.messageDomains.staff : []),
      ],
    ]),
  )
  return [
    ...unplanned(planned, catalogues),
    ...[...planned].flatMap(([locale, domains]) =>
      domains.flatMap((domain) => {
        const source = catalogues.get(plan.source)?.get(domain) ?? new Map<string, string>()
        const texts = catalogues.get(locale)?.get(domain) ?? new Map<string, string>()
        return [
          ...(plan.shippedLocales.includes(locale) ? missing(locale, domain, source, texts) : []),
          ...compareCatalogue(locale, domain, source, texts),
        ]
      }),
    ),
  ]
}

const unplanned = (planned: Map<string, string[]>, catalogues: Catalogues): Breach[] =>
  [...catalogues].flatMap(([locale, domains]) =>
    [...domains.keys()]
      .filter((domain) => !planned.get(locale)?.includes(domain))
      .map((domain) => ({
        path: `messages/${locale}/${domain}.json`,
        rule: 'is not named in lib/locales.ts',
      })),
  )

function missing(locale: string, domain: string, source: Catalogue, texts: Catalogue): Breach[] {
  const path = `messages/${locale}/${domain}.json`
  if (texts.size === 0) return [{ path, rule: 'is missing' }]
  return [...source.keys()].filter((key) => !texts.has(key)).map((key) => ({ path, rule: `lacks ${key}` }))
}

function compareCatalogue(locale: string, domain: string, source: Catalogue, texts: Catalogue): Breach[] {
  const path = `messages/${locale}/${domain}.json`
  const extra = [...texts.keys()].filter((key) => !source.has(key))
  return [
    ...extra.map((key) => ({ path, rule: `has ${key}, which Japanese does not have` })),
    ...[...texts].flatMap(([key, text]) => {
      const fault = textFault(locale, text, source.get(key))
      return fault ? [{ path, rule: key, message: fault }] : []
    }),
  ]
}

/** What is wrong with one text, beside its Japanese source; for Japanese itself, beside itself. */
function textFault(locale: string, text: string, source: string | undefined): string | undefined {
  if (text.trim() === '') return 'is empty'
  // A separator such as ", " may; words with a space at their end are half a sentence.
  if (text !== text.trim() && /\p{L}/u.test(text)) return 'begins or ends with a space'
  return shapeFault(text, source) ?? languageFault(locale, text, source)
}

function shapeFault(text: string, source: string | undefined): string | undefined {
  try {
    const here = shapeOf(text)
    const different = here.symmetricDifference(shapeOf(source ?? text))
    return different.size > 0 ? `differs from Japanese in ${[...different].join(' ')}` : undefined
  } catch (error) {
    return `is not ICU: ${error instanceof Error ? error.message : error}`
  }
}

/** Chinese may share a word with Japanese when it has no kana; other languages may not share a letter. */
function languageFault(locale: string, text: string, source: string | undefined): string | undefined {
  if (locale === 'ja') return undefined
  if (locale === 'ja-easy') return rubyFault(text)
  const foreign = locale.startsWith('zh') ? KANA : JAPANESE
  return text === source && foreign.test(text) ? 'is not translated' : undefined
}
