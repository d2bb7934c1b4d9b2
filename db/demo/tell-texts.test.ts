import { describe, expect, it } from 'vitest'
import { plannedLocales } from '#lib/locales.ts'
import { city } from './city.ts'
import { countersOfCity } from './counters.ts'
import { bookingFieldsOfCity } from './fields.ts'
import { servicesOfCity } from './services.ts'
import { inEveryLanguage, toldIn } from './tell-texts.ts'

const textsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('ja' in value && 'en' in value) return [String(value.en)]
  return Object.values(value).flatMap(textsIn)
}

/** What residents read of the city; staff, who read Japanese or English, fill in the answers to questions themselves. */
const told = { ...city, inquiryTemplates: [] }

const english = [
  ...new Set([told, countersOfCity, servicesOfCity, bookingFieldsOfCity].flatMap(textsIn)),
].toSorted()

describe.each([...toldIn])('in %s the city', (_locale, texts) => {
  it('tells all it tells in English, and nothing else', () => {
    expect(Object.keys(texts).toSorted()).toEqual(english)
  })

  it('has translated every text', () => {
    const same = Object.entries(texts).filter(([key, text]) => text === key || text.trim() === '')
    expect(same).toEqual([])
  })
})

it.each([...toldIn].filter(([locale]) => !locale.startsWith('zh')))(
  'in %s Japanese stands only beside words of the language',
  (_locale, texts) => {
    const bare = Object.values(texts).filter((text) =>
      /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text),
    )
    expect(bare).toEqual([])
  },
)

it('every language has a file, but for those that stand in the rows', () => {
  expect(['ja', 'ja-easy', 'en', ...toldIn.keys()].toSorted()).toEqual(plannedLocales.toSorted())
})

it('a row is told in all languages, and nothing else of it changes', () => {
  const [row] = inEveryLanguage(servicesOfCity)
  expect(Object.keys(row?.name ?? {}).toSorted()).toEqual(plannedLocales.toSorted())
  expect({ ...row, name: 0, description: 0, priceNote: 0, bring: 0 }).toEqual({
    ...servicesOfCity[0],
    name: 0,
    description: 0,
    priceNote: 0,
    bring: 0,
  })
})
