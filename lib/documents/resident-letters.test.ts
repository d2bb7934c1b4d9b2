import { describe, expect, it } from 'vitest'
import { aCityOfVisit } from '#db/testing/city-of-visit.ts'
import { NOW } from '#db/testing/factories.ts'
import { readPdf } from '#db/testing/pdf-text.ts'
import type { Letter } from '#lib/residents/issue.ts'
import { renderResidentLetters } from './resident-letters.tsx'

const aLetter = (values: Partial<Letter> = {}): Letter => ({
  number: '123456782',
  kind: 'password',
  secret: 'ABCDEFGHJKMN',
  locale: 'ja',
  expiresAt: new Date('2027-01-24T00:00:00+09:00'),
  noticeNumber: null,
  ...values,
})

const read = async (letters: Letter[], city = aCityOfVisit().settings) =>
  readPdf(await renderResidentLetters(letters, city, NOW))

describe('the letters to residents', () => {
  it('say on one page each, in Japanese, easy Japanese and English, how to begin', async () => {
    const { pages, text, language } = await read([
      aLetter(),
      aLetter({ number: '987654326', secret: 'ZZZZYYYYWWWW', locale: 'en' }),
    ])
    expect(pages).toBe(2)
    expect(language).toBe('ja')
    for (const words of [
      '123-456-782',
      'ABCD-EFGH-JKMN',
      '987-654-326',
      'ZZZZ-YYYY-WWWW',
      'ひばり市',
      '/ja/account/sign-in',
      '/en/account/sign-in',
      '住民IDと、最初のパスワードを入力してください。',
      'じゅうみん',
      'Enter your resident ID and the first password.',
      '有効期限：2027年1月23日',
      'Valid until: Saturday, January 23, 2027',
      '050-0000-0100',
      '発行日：2026年11月24日',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/[｜《》{}\uFFFD]/)
  })

  it('tell of a link code where there is no password', async () => {
    const { text } = await read([aLetter({ kind: 'link_code' })])
    expect(text).toContain('リンクコード')
    expect(text).toContain('/ja/account/first-use')
    expect(text).not.toContain('最初のパスワード')
  })

  it('carry the number of the notice where one was given', async () => {
    expect((await read([aLetter({ noticeNumber: 'A1B123456' })])).text).toContain('A1B-123456')
  })

  it('stay on one page for a city that has much to say, in the fonts of the house alone', async () => {
    const city = {
      ...aCityOfVisit().settings,
      cityName: { ja: '葛\u{E0100}城𠮷野市', 'ja-easy': '｜葛城市《かつらぎし》', en: 'Katsuragi' },
      callCentreHours: { ja: '平日 8:30～17:30、'.repeat(3), en: 'Weekdays 8:30–17:30, '.repeat(3) },
    }
    const { pages, fonts, text } = await read([aLetter({ noticeNumber: 'A1B123456' })], city)
    expect(pages).toBe(1)
    expect(text).toContain('葛\u{E0100}城𠮷野市')
    for (const font of fonts) expect(font).toMatch(/BIZUDPGothic|NotoSansJP/)
  })
})
