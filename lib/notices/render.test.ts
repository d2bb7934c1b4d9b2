import { describe, expect, it } from 'vitest'
import { noticeKinds } from '#db/schema/outbox.ts'
import { aCityOfVisit, aNotice } from '#db/testing/city-of-visit.ts'
import { shippedLocales } from '#lib/locales.ts'
import { renderNotice } from './render.ts'

const KEY = 'ABCDEFGHJKMN'
const cases = noticeKinds.flatMap((kind) => shippedLocales.map((locale) => ({ kind, locale })))
const coming = cases.filter(({ kind }) => kind !== 'reservation_cancelled')

const day = {
  ja: '2026年11月24日',
  'ja-easy': '2026年（ねん）11月（がつ）24日（にち）',
  en: 'Tuesday, November 24, 2026',
}
const place = {
  ja: '市役所 市民課',
  'ja-easy': '市役所（しやくしょ） 市民課（しみんか）',
  en: 'City Hall, Citizens’ Section',
}
const address = { ja: '中央1丁目', 'ja-easy': '中央（ちゅうおう）', en: 'Chuo & Honmachi' }
const item = {
  ja: '・交付通知書（はがき）',
  'ja-easy': '・交付通知書（こうふつうちしょ）',
  en: '・The notice (postcard)',
}

describe.each(cases)('the $kind mail in $locale', ({ kind, locale }) => {
  const mail = renderNotice(aNotice({ kind, locale }), aCityOfVisit())

  it('says number, day, place and whom to call', () => {
    for (const word of ['123-456-7897', day[locale], place[locale], '050-0000-0100'])
      expect(mail.text).toContain(word)
    expect(mail.subject).toContain('123-456-7897')
  })

  it('has no ruby marks, no markup in its text and no unfilled place', () => {
    expect(mail.subject + mail.text + mail.html).not.toMatch(/[｜《》{}]/)
    expect(mail.text).not.toContain('<p')
  })

  it('is the same every time', () => {
    expect(renderNotice(aNotice({ kind, locale }), aCityOfVisit())).toEqual(mail)
  })
})

describe.each(coming)('the $kind mail in $locale', ({ kind, locale }) => {
  it('says what to bring, the address and until when it can be changed', () => {
    const { text } = renderNotice(aNotice({ kind, locale }), aCityOfVisit())
    expect(text).toContain(item[locale])
    expect(text).toContain(address[locale])
    expect(text).toContain('https://maps.example/?q=1&z=2')
    expect(text).toContain(
      { ja: '8:30まで', 'ja-easy': '8時（じ）30分（ぷん）まで', en: 'until Tuesday, November 24, 2026 8:30' }[
        locale
      ],
    )
  })

  it('leads to the look-up page, and carries the key only as text and only if it is given', () => {
    const without = renderNotice(aNotice({ kind, locale }), aCityOfVisit())
    const { text, html } = renderNotice(aNotice({ kind, locale, secret: KEY }), aCityOfVisit())
    expect(text).toContain(`/${locale}/reservations/lookup\n`)
    expect(text).toContain('ABCD-EFGH-JKMN')
    expect(`${without.text}${without.html}`).not.toContain('ABCD')
    for (const link of `${text} ${html}`.match(/https?:[^\s"<]+/g) ?? []) expect(link).not.toMatch(/ABCD/i)
    expect(without.calendar).toBe(
      renderNotice(aNotice({ kind, locale, secret: KEY }), aCityOfVisit()).calendar,
    )
  })
})

describe('a mail', () => {
  it('names each service once, with its persons and its own list', () => {
    const [pickup] = aCityOfVisit().services
    const renewal = { id: 'renewal', name: { ja: '更新' }, bring: [{ text: { ja: 'カード' } }] }
    const facts = { ...aNotice().facts, serviceIds: ['card-pickup', 'renewal', 'card-pickup'] }
    const { text } = renderNotice(
      aNotice({ facts }),
      aCityOfVisit({ services: pickup ? [pickup, renewal] : [] }),
    )
    expect(text).toContain('マイナンバーカードの受取り（2人）\n更新\n')
    expect(text).toContain('1人目・3人目：マイナンバーカードの受取り\n・交付通知書')
    expect(text).toContain('2人目：更新\n・カード')
  })

  it('says two last moments where the city has two', () => {
    const city = aCityOfVisit()
    const settings = { ...city.settings, cancelCutoffMinutes: 0 }
    const { text } = renderNotice(aNotice(), { ...city, settings })
    expect(text).toMatch(/変更は、2026年11月24日.火. 8:30まで/)
    expect(text).toMatch(/取消しは、2026年11月24日.火. 9:30まで/)
  })

  it('keeps a city text from starting a new header or tag, and drops an address that is none', () => {
    const city = aCityOfVisit()
    const settings = { ...city.settings, cityName: { ja: 'ひ\r\nBcc: a@b.example\u2028<script>"' } }
    const mail = renderNotice(aNotice(), {
      ...city,
      settings,
      counter: { ...city.counter, mapUrl: 'javascript:alert(1)' },
    })
    expect(mail.subject).not.toMatch(/[\r\n\u2028]/)
    expect(mail.html).toContain('&lt;script&gt;&quot;')
    expect(mail.html).not.toMatch(/<script|javascript:/)
    expect(mail.html).toContain('&lt;本庁舎&gt;')
  })
})
