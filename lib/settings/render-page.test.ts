import { describe, expect, it } from 'vitest'
import { shippedLocales } from '#lib/locales.ts'
import { type CitySettings, citySettings, pageInput } from './input.ts'
import { renderPage } from './render-page.ts'
import { editablePages } from './rules.ts'

const shipped = (page: 'help' | 'privacy', settings: Partial<CitySettings> = {}) =>
  renderPage(page, 'ja', { ...citySettings.parse({}), ...settings })

describe('the shipped text', () => {
  it.each([
    [
      'access_key',
      'none',
      /お名前、ご住所、生年月日、個人番号（マイナンバー）をおたずねすることはありません/,
      /住民ID|ログイン/,
    ],
    [
      'accounts',
      'none',
      /住民IDは、市が前もってお渡しする番号です/,
      /登録や予約のときに答えた内容|アクセスキーそのもの/,
    ],
    [
      'both',
      'stored',
      /おたずねすることがあります.*登録や予約のときに答えた内容/s,
      /生年月日をおたずねすることはありません/,
    ],
    ['access_key', 'stored', /登録や予約のときに答えた内容/, /住民ID/],
  ] as const)(
    'of privacy is true for the mode %s with data %s',
    (bookingMode, residentData, says, neverSays) => {
      const text = shipped('privacy', { bookingMode, residentData })
      expect(text).toMatch(says)
      expect(text).not.toMatch(neverSays)
    },
  )

  it.each([
    ['access_key', /利用者登録はいりません/, /住民ID|パスワード/],
    ['accounts', /予約には、市からお渡しした住民IDが必要です/, /アクセスキー|利用者登録はいりません/],
    ['both', /住民IDがなくても予約できます.*アクセスキー.*マイページ/s, /利用者登録はいりません/],
  ] as const)('of help is true for the mode %s', (bookingMode, says, neverSays) => {
    const text = shipped('help', { bookingMode, holdMinutes: 17, changeCutoffMinutes: 45 })
    expect(text).toMatch(says)
    expect(text).not.toMatch(neverSays)
    expect(text).toContain('17分間')
    expect(text).toContain('45分前')
  })

  it('tells of an address only where the city asks for one', () => {
    expect(shipped('privacy', { email: 'no' })).not.toContain('来庁日の')
    expect(shipped('help', { bookingMode: 'accounts', email: 'no' })).not.toContain('メール')
    expect(shipped('help', { bookingMode: 'accounts', email: 'no' })).toContain(
      '電話か窓口でお申し込みください',
    )
    expect(shipped('help', { email: 'required', emailCodeMinutes: 20 })).toContain('20分以内')
  })

  it.each(shippedLocales)('is a text that could be saved, in %s', (locale) => {
    const settings = { ...citySettings.parse({}), bookingMode: 'both', residentData: 'stored' } as const
    for (const page of editablePages) {
      const body = renderPage(page, locale, settings)
      expect(pageInput.parse({ intent: 'save', body }).body).toBe(body)
    }
  })
})
