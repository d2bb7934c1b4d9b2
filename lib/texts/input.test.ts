import { describe, expect, it } from 'vitest'
import { shippedTexts } from '#lib/catalogues.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { shippedLocales } from '#lib/locales.ts'
import { termChange, textAddress, textInput, textQuery, textToMend } from './input.ts'
import { allDomains, localesOf, MOST_LETTERS } from './rules.ts'

const sent = (fields: Record<string, string | string[]>): FormData => {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value)
  return form
}

const read = (value: string) => parseForm(textInput, sent({ intent: 'save', seen: '4', value }))

describe('a text as it is sent', () => {
  it('comes through as it was shipped, in every language', () => {
    const changed = shippedLocales.flatMap((locale) =>
      allDomains
        .filter((domain) => localesOf(domain).includes(locale))
        .flatMap((domain) => [...shippedTexts(locale, domain).values()])
        .filter((text) => {
          const input = read(text)
          return !(input.ok && input.value.value === text)
        }),
    )
    expect(changed).toEqual([])
  })

  it.each([
    ['  two \r\nlines ', 'two lines'],
    [', ', ', '],
  ])('%j is read as %j', (typed, value) => {
    expect(read(typed)).toMatchObject({ ok: true, value: { value, seen: 4, intent: 'save' } })
  })

  it.each([
    ['', 'required'],
    ['  ', 'required'],
    ['a'.repeat(MOST_LETTERS + 1), 'too_long'],
    ['a\u0007', 'control_characters'],
    ['番号は 983205673214', 'my_number'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(read(typed)).toMatchObject({ ok: false, state: { problems: { value: problem } } })
  })

  it('comes back to be mended, but never with a 個人番号', () => {
    expect(textToMend('{')).toBe('{')
    expect(textToMend('番号は 983205673214')).toBe('')
  })
})

describe('the address of a text', () => {
  it.each([
    ['shell.home.lead', 'vi', { locale: 'vi', domain: 'shell', key: 'home.lead' }],
    ['desk.title', 'en', { locale: 'en', domain: 'desk', key: 'title' }],
    ['desk.title', 'vi', null],
    ['nobody.title', 'ja', null],
    ['shell', 'ja', null],
    ['shell./../x', 'ja', null],
    ['shell.home.lead', 'xx', null],
  ])('%s in %s', (of, language, address) => {
    expect(textAddress.safeParse({ of, language }).data ?? null).toEqual(address)
  })
})

describe('what a list is asked for', () => {
  it('is what makes sense of it', () => {
    expect(
      textQuery.parse({ q: ' 窓口 ', screen: 'home', language: 'vi', only: 'changed', page: '2' }),
    ).toEqual({
      q: '窓口',
      sort: 'text',
      order: 'ascending',
      screen: 'home',
      language: 'vi',
      only: 'changed',
      page: 2,
    })
    expect(textQuery.parse({ q: ['a'], screen: 'x', language: 'y', only: '', page: '-1' })).toEqual({
      q: '',
      sort: 'text',
      order: 'ascending',
      language: 'ja',
      page: 1,
    })
  })
})

describe('a term as it is sent', () => {
  it('has one or more texts', () => {
    const fields = { language: 'vi', word: 'a', replacement: 'b', seen: '3' }
    expect(parseForm(termChange, sent({ ...fields, texts: 'shell.x' }))).toMatchObject({
      ok: true,
      value: { ...fields, seen: 3, texts: ['shell.x'] },
    })
    expect(parseForm(termChange, sent(fields))).toMatchObject({ state: { problems: { texts: 'required' } } })
  })
})
