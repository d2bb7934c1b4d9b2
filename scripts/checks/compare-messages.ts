import { type TextFault, textFault } from '#lib/texts/rules.ts'
import type { Breach } from '#scripts/checks/breach.ts'
import type { Catalogue, Catalogues } from '#scripts/checks/catalogues.ts'

export type Plan = {
  source: string
  /** Every language that may have a folder. One that is not shipped yet may lack texts; what it has must be right. */
  plannedLocales: readonly string[]
  shippedLocales: readonly string[]
  staffLocales: readonly string[]
  messageDomains: { resident: readonly string[]; staff: readonly string[] }
}

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
      return fault ? [{ path, rule: key, message: inWords(fault) }] : []
    }),
  ]
}

function inWords(fault: TextFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'is empty'
    case 'spaces':
      return 'begins or ends with a space'
    case 'untranslated':
      return 'is not translated'
    case 'syntax':
      return `is not ICU: ${fault.problem}`
    case 'differs':
      return `differs from Japanese in ${[...fault.adds, ...fault.lacks].join(' ')}`
    case 'ruby_needless':
      return `${fault.word} has a reading but nothing to read`
    case 'ruby_no_kana':
      return `the reading in ${fault.word} is not kana`
    case 'ruby_marks':
      return 'the marks ｜《》 do not match'
    case 'ruby_lacking':
      return `${fault.word} has no reading`
  }
}
