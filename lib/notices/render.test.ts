import { describe, expect, it } from 'vitest'
import { aCityOfVisit, aNotice, aPlaceNotice } from '#db/testing/city-of-visit.ts'
import { momentInWords } from '#lib/date-words.ts'
import { type Locale, languageTag, shippedLocales } from '#lib/locales.ts'
import { knownReasons } from '#lib/reservations/rules.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import { wordsOf } from '#lib/words.ts'
import { type RenderedNotice, renderNotice } from './render.ts'
import { renderAccountNotice } from './render-account.ts'
import {
  isAboutAccount,
  isAboutPlace,
  isCancelled,
  isOver,
  isStaffKind,
  noticeKinds,
  noticeLocales,
  type PlaceKind,
  placeKinds,
  visitKinds,
} from './rules.ts'

const KEY = 'ABCDEFGHJKMN'
const inEach = <Kind>(kinds: readonly Kind[]) =>
  kinds.flatMap((kind) => shippedLocales.map((locale) => ({ kind, locale })))
const coming = inEach(visitKinds.filter((kind) => !isOver(kind)))

type Told = Partial<Record<Locale, string>> & { en: string }

/** The city of the tests has three languages; in all others it speaks English. */
const told = (texts: Told, locale: Locale): string => texts[locale] ?? texts.en

const day: Told = {
  ja: '2026年11月24日',
  'ja-easy': '2026年（ねん）11月（がつ）24日（にち）',
  en: 'Tuesday, November 24, 2026',
  'zh-Hans': '2026年11月24日星期二',
  'zh-Hant': '2026年11月24日星期二',
  ko: '2026년 11월 24일 화요일',
  vi: 'Thứ Ba, 24/11/2026',
  fil: 'Martes, Nobyembre 24, 2026',
  ne: '2026 नोभेम्बर 24, मङ्गलबार',
  'pt-BR': 'terça-feira, 24 de novembro de 2026',
  id: 'Selasa, 24 November 2026',
  my: '2026 နိုဝင်ဘာ 24 အင်္ဂါ',
  es: 'martes, 24 de noviembre de 2026',
  th: 'วันอังคารที่ 24 พฤศจิกายน 2026',
}
const place: Told = {
  ja: '市役所 市民課',
  'ja-easy': '市役所（しやくしょ） 市民課（しみんか）',
  en: 'City Hall, Citizens’ Section',
}
const address: Told = { ja: '中央1丁目', 'ja-easy': '中央（ちゅうおう）', en: 'Chuo & Honmachi' }
const item: Told = {
  ja: '・交付通知書（はがき）',
  'ja-easy': '・交付通知書（こうふつうちしょ）',
  en: '• The notice (postcard)',
}

const until: Told = {
  ja: '8:30まで',
  'ja-easy': '8時（じ）30分（ぷん）まで',
  en: 'until Tuesday, November 24, 2026, 8:30',
  vi: 'đến Thứ Ba, 24/11/2026, 8:30',
  fil: 'hanggang Martes, Nobyembre 24, 2026, 8:30 AM',
  'pt-BR': 'até terça-feira, 24 de novembro de 2026, às 8:30',
  id: 'sampai Selasa, 24 November 2026 pukul 8:30',
  es: 'hasta el martes, 24 de noviembre de 2026, a las 8:30',
  th: 'วันอังคารที่ 24 พฤศจิกายน 2026 เวลา 8:30',
  'zh-Hans': '到2026年11月24日星期二 8:30',
  'zh-Hant': '到2026年11月24日星期二 8:30',
  ko: '2026년 11월 24일 화요일 8:30까지',
  ne: '2026 नोभेम्बर 24, मङ्गलबार 8:30 सम्म',
  my: '2026 နိုဝင်ဘာ 24 အင်္ဂါ 8:30 အထိ',
}

const everyNotice = noticeKinds.flatMap((kind) =>
  noticeLocales(kind).map((locale) => ({ kind, locale, mail: rendered(kind, locale) })),
)

function rendered(kind: (typeof noticeKinds)[number], locale: Locale): RenderedNotice {
  const notice = { ...aNotice({ locale }), kind }
  if (isAboutAccount(notice)) return renderAccountNotice(notice, aCityOfVisit().settings)
  const about = isAboutPlace(notice) ? notice : aPlaceNotice({ kind: kind as PlaceKind, locale })
  return renderNotice(about, aCityOfVisit())
}

describe.each(everyNotice)('the $kind mail in $locale', ({ kind, locale, mail }) => {
  it('has no ruby marks, no markup in its text and no unfilled place', () => {
    expect(mail.subject + mail.text + mail.html).not.toMatch(/[｜《》{}]|undefined|Invalid/)
    expect(mail.text).not.toContain('<p')
  })

  it('is the same every time', () => {
    expect(rendered(kind, locale)).toEqual(mail)
  })

  it('says whom to call, and fetches nothing', () => {
    // Staff ask somebody they know, and no number that a mail brings.
    if (!isStaffKind(kind)) expect(mail.text).toContain('050-0000-0100')
    expect(mail.html).toContain(`<html lang="${languageTag(locale)}">`)
    expect(mail.html).not.toMatch(/<(img|link|script|style)|url\(|color:/)
  })
})

describe.each(inEach(visitKinds))('the $kind mail in $locale', ({ kind, locale }) => {
  const mail = renderNotice(aNotice({ kind, locale }), aCityOfVisit())

  it('says number, day and place', () => {
    for (const word of ['123-456-7897', told(day, locale), told(place, locale)])
      expect(mail.text).toContain(word)
    expect(mail.subject).toContain('123-456-7897')
  })

  it('takes the visit into the calendar, or out of it, and leaves one that was missed', () => {
    if (kind === 'reservation_missed') return expect(mail.calendar).toBeNull()
    const [method, status] = isCancelled(kind) ? ['CANCEL', 'CANCELLED'] : ['PUBLISH', 'CONFIRMED']
    expect(mail.calendar?.method).toBe(method)
    expect(mail.calendar?.content).toContain(`METHOD:${method}\r\n`)
    expect(mail.calendar?.content).toContain(`STATUS:${status}\r\n`)
    expect(mail.calendar?.content).toContain('SEQUENCE:1\r\n')
  })
})

describe.each(shippedLocales)('the mail on a missed visit in %s', (locale) => {
  const missed = aNotice({ kind: 'reservation_missed', locale })
  const byPhone = rubyAsBrackets(wordsOf(locale, 'notices')('again_by_phone'))

  it('is true of who may book by telephone alone too', () => {
    expect(renderNotice(missed, aCityOfVisit()).text).toContain(byPhone)
  })

  it('sends nobody to a telephone that there is not', () => {
    const { settings, counter, ...city } = aCityOfVisit()
    const silent = { ...city, settings: { ...settings, cityPhone: '' }, counter: { ...counter, phone: '' } }
    expect(renderNotice(missed, silent).text).not.toContain(byPhone)
  })
})

describe.each(inEach(placeKinds))('the $kind mail in $locale', ({ kind, locale }) => {
  it('says day and place and the way to a reservation, and has nothing for the calendar', () => {
    const mail = renderNotice(aPlaceNotice({ kind, locale }), aCityOfVisit())
    for (const word of [told(day, locale), told(place, locale), `/${locale}/availability\n`])
      expect(mail.text).toContain(word)
    expect(mail.calendar).toBeNull()
  })
})

describe.each(inEach(knownReasons))('a cancellation by the office: $kind in $locale', ({ kind, locale }) => {
  it('says why, in our words and those of staff', () => {
    const facts = { ...aNotice().facts, reason: kind, note: '<停電>のため' }
    const { text, html } = renderNotice(
      aNotice({ kind: 'reservation_cancelled_by_office', locale, facts }),
      aCityOfVisit(),
    )
    const heading = rubyAsBrackets(wordsOf(locale, 'notices')('heading.reason'))
    expect(text).toMatch(new RegExp(`■ ${heading}\\n${kind === 'other' ? '' : '.+\\n'}<停電>のため\\n\\n`))
    expect(html).toContain('&lt;停電&gt;')
  })
})

describe.each(inEach(['reservation_changed'] as const))(
  'a visit that the office moved: $locale',
  ({ kind, locale }) => {
    it('says why and when it was before, ahead of where it is now', () => {
      const facts = {
        ...aNotice().facts,
        reason: 'counter_closed' as const,
        before: '2026-11-20T05:45:00.000Z',
      }
      const { text } = renderNotice(aNotice({ kind, locale, facts }), aCityOfVisit())
      const say = (key: 'reason.counter_closed' | 'heading.number') =>
        rubyAsBrackets(wordsOf(locale, 'notices')(key))
      expect(text.indexOf(say('reason.counter_closed'))).toBeGreaterThan(0)
      expect(text.indexOf(say('reason.counter_closed'))).toBeLessThan(text.indexOf(say('heading.number')))
      expect(text).toContain(rubyAsBrackets(momentInWords(new Date(facts.before), locale)))
    })
  },
)

describe.each(coming)('the $kind mail in $locale', ({ kind, locale }) => {
  it('says what to bring, the address and until when it can be changed', () => {
    const { text } = renderNotice(aNotice({ kind, locale }), aCityOfVisit())
    expect(text).toContain(told(item, locale))
    expect(text).toContain(told(address, locale))
    expect(text).toContain('https://maps.example/?q=1&z=2')
    expect(text).toContain(told(until, locale))
  })

  it('leads to the look-up page, and carries the key only as text and only if it is given', () => {
    const without = renderNotice(aNotice({ kind, locale }), aCityOfVisit())
    const { text, html } = renderNotice(aNotice({ kind, locale, secret: KEY }), aCityOfVisit())
    expect(text).toContain(`/${locale}/reservations/lookup\n`)
    expect(text).toContain('ABCD-EFGH-JKMN')
    expect(`${without.text}${without.html}`).not.toContain('ABCD')
    for (const link of `${text} ${html}`.match(/https?:[^\s"<]+/g) ?? []) expect(link).not.toMatch(/ABCD/i)
    expect(without.calendar).toEqual(
      renderNotice(aNotice({ kind, locale, secret: KEY }), aCityOfVisit()).calendar,
    )
  })
})

describe('a mail', () => {
  it('names each service once, with its persons and its own list', () => {
    const [pickup] = aCityOfVisit().services
    const renewal = {
      id: 'renewal',
      name: { ja: '更新' },
      priceNote: { ja: '無料です。' },
      bring: [{ text: { ja: 'カード' } }],
    }
    const facts = { ...aNotice().facts, serviceIds: ['card-pickup', 'renewal', 'card-pickup'] }
    const { text } = renderNotice(
      aNotice({ facts }),
      aCityOfVisit({ services: pickup ? [pickup, renewal] : [] }),
    )
    expect(text).toContain('マイナンバーカードの受取り（2人）\n更新\n料金：無料です。（更新）\n')
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
