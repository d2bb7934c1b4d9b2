import { afterAll, describe, expect, it } from 'vitest'
import { flatten, nest, shippedMessages, shippedTexts } from '#lib/catalogues.ts'
import { shippedLocales } from '#lib/locales.ts'
import { replaceOwnTexts } from '#lib/own-words.ts'
import { allDomains, exampleOf, exampleValues, localesOf, textFault } from '#lib/texts/rules.ts'
import { type Domain, wordsOf } from '#lib/words.ts'

const every = shippedLocales.flatMap((locale) =>
  allDomains
    .filter((domain) => localesOf(domain).includes(locale))
    .flatMap((domain) =>
      [...shippedTexts(locale, domain)].map(([key, value]) => ({ locale, domain, key, value })),
    ),
)

/** Everything that is said, with something in every place. */
const allSaid = () =>
  every.map(({ locale, domain, key, value }) => {
    const say = wordsOf(locale, domain as Domain) as (key: string, values: object) => string
    return say(
      key,
      exampleValues([value], () => undefined),
    )
  })

afterAll(() => replaceOwnTexts('none', []))

describe('the words of the product', () => {
  it('all survive a text of the city’s that is the same', () => {
    const shipped = allSaid()
    replaceOwnTexts('all', every)
    expect(allSaid()).toEqual(shipped)
    expect(every.length).toBeGreaterThan(10_000)
  })

  it('are all such that the editor takes them and can show them', () => {
    const wrong = every.filter(({ locale, domain, key, value }) => {
      const source = shippedTexts('ja', domain).get(key)
      return (
        textFault(locale, value, source) ||
        exampleOf(
          locale,
          value,
          exampleValues([value], () => undefined),
        ) === null
      )
    })
    expect(wrong).toEqual([])
  })

  it('keep their nested form', () => {
    for (const domain of allDomains) {
      const shipped = shippedMessages('ja', domain)
      expect(nest(flatten(shipped))).toEqual(shipped)
    }
  })
})
