import { describe, expect, it } from 'vitest'
import { city } from './city.ts'
import { countersOfCity } from './counters.ts'
import { bookingFieldsOfCity } from './fields.ts'
import { servicesOfCity } from './services.ts'

const texts = [
  city.cityName,
  city.callCentreHours,
  ...countersOfCity.flatMap(({ name, shortName, address, directions, guidance }) => [
    name,
    ...(shortName ? [shortName] : []),
    address,
    directions,
    ...(guidance ? [guidance] : []),
  ]),
  ...servicesOfCity.flatMap(({ name, description, priceNote, bring }) => [
    name,
    description,
    ...(priceNote ? [priceNote] : []),
    ...bring.map(({ text }) => text),
  ]),
  ...bookingFieldsOfCity.flatMap(({ label, help, options = [] }) => [
    label,
    ...(help ? [help] : []),
    ...options.map((option) => option.label),
  ]),
  ...city.identityDocuments.flatMap(({ name, documents }) => [name, ...documents]),
]

describe.each(texts.map((text) => [text.ja, text] as const))('%s', (_, text) => {
  it('is told in all shipped languages', () => {
    expect(text).toEqual({ ja: expect.any(String), 'ja-easy': expect.any(String), en: expect.any(String) })
  })

  it('has a reading on every kanji in easy Japanese, and none elsewhere', () => {
    const easy = text['ja-easy'] ?? ''
    expect(easy.replace(/｜[^｜《》]+《[\p{sc=Hiragana}\p{sc=Katakana}ー]+》/gu, '')).not.toMatch(
      /[\p{sc=Han}｜《》]/u,
    )
    expect(text.ja + text.en).not.toMatch(/[｜《》]/)
    expect(text.en).not.toMatch(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u)
  })
})
