import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { pageTextChanges } from '#db/schema/page-texts.ts'
import { NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { shippedLocales } from '#lib/locales.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { bodyToMend, type CitySettings, citySettings, pageInput } from './input.ts'
import { pageStates, pageText, pageToEdit } from './queries.ts'
import { renderPage } from './render-page.ts'
import { resetPage } from './reset-page.ts'
import { editablePages } from './rules.ts'
import { savePage } from './save-page.ts'

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
    expect(shipped('help', { email: 'no' })).not.toContain('メールアドレスを入力')
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

describe('a text of the city', () => {
  beforeEach(async () => {
    await resetDatabase()
    forgetRemembered()
    await someSettings({ bookingMode: 'both' })
  })

  it('stands in its own language until it is reset, and stays in the record', async () => {
    const staff = await staffMember({ name: '市川 みどり' })
    const text = { page: 'help', locale: 'en' } as const
    await savePage(staff, { ...text, body: 'First' }, NOW)
    await savePage(staff, { ...text, body: '# Second' }, NOW)
    expect(await pageText('help', 'en')).toBe('# Second')
    expect(await pageText('help', 'ja')).toContain('マイページ')
    expect(await pageText('privacy', 'en')).not.toContain('Second')
    expect(await pageStates(staff)).toMatchObject([
      { ...text, name: '市川 みどり', at: NOW, isShippedNew: false },
    ])

    expect(await resetPage(staff, text, NOW)).toMatchObject({ ok: true })
    expect(await resetPage(staff, text, NOW)).toEqual({ ok: false, reason: 'is_shipped' })
    expect(await pageText('help', 'en')).toContain('My page')
    const edited = await pageToEdit(staff, 'help', 'en')
    expect(edited).toMatchObject({ isOwn: false, body: edited.shipped })
    expect(edited.changes.map(({ body }) => body)).toEqual([null, '# Second', 'First'])
    expect(await database().$count(pageTextChanges)).toBe(3)
  })

  it('is looked at again when the shipped text is another by now', async () => {
    const staff = await staffMember()
    const text = { page: 'help', locale: 'ja' } as const
    await savePage(staff, { ...text, body: 'Own' }, NOW)
    expect(await pageToEdit(staff, 'help', 'ja')).toMatchObject({ isShippedNew: false })
    await someSettings({ bookingMode: 'access_key' })
    expect(await pageToEdit(staff, 'help', 'ja')).toMatchObject({ body: 'Own', isShippedNew: true })
    expect(await pageStates(staff)).toMatchObject([{ isShippedNew: true }])
    await savePage(staff, { ...text, body: 'Own' }, NOW)
    expect(await pageStates(staff)).toMatchObject([{ isShippedNew: false }])
  })

  it('is the administrator’s', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    const text = { page: 'help', locale: 'ja' } as const
    await expect(savePage(clerk, { ...text, body: 'x' }, NOW)).rejects.toThrow('lacks settings.edit')
    await expect(resetPage(clerk, text, NOW)).rejects.toThrow('lacks settings.edit')
    await expect(pageToEdit(clerk, 'help', 'ja')).rejects.toThrow('lacks settings.edit')
  })

  it.each(['', '  \n ', 'a\u0000b', '番号は 123456789018 です', 'x'.repeat(15_001)])('is not %j', (body) => {
    expect(pageInput.safeParse({ intent: 'save', body }).success).toBe(false)
  })
})

it('a text that was refused goes back without the line that holds a 個人番号', () => {
  expect(bodyToMend('一行目\n番号は 123456789018 です\n三行目')).toBe('一行目\n三行目')
  expect(bodyToMend('1234\u30005678\u30009018')).toBe('')
})
