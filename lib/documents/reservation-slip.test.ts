import { describe, expect, it } from 'vitest'
import { aCityOfVisit, aNotice } from '#db/testing/city-of-visit.ts'
import { readPdf } from '#db/testing/pdf-text.ts'
import { type Locale, languageTag } from '#lib/locales.ts'
import type { CityOfVisit } from '#lib/notices/queries.ts'
import { visitVariables } from '#lib/notices/render.ts'
import { renderVisitOnPaper } from '#lib/notices/render-visit.ts'
import { loadFonts } from './load-fonts.ts'
import { roomFor } from './read-widths.ts'
import { renderPaper } from './render-paper.ts'
import { renderReservationSlip } from './reservation-slip.tsx'
import { labelRoomFor, withFirstItems } from './slip-row.tsx'

const { facts } = aNotice()
const visit = { ...facts, startsAt: new Date(facts.startsAt), endsAt: new Date(facts.endsAt) }

const slip = async (locale: Locale, city: CityOfVisit = aCityOfVisit()) =>
  readPdf(await renderReservationSlip(visit, city, locale, new Date('2026-11-22T10:00:00+09:00')))

describe('a reservation slip', () => {
  it.each([
    [
      'ja',
      [
        '予約票',
        '2026年11月24日',
        '市役所 市民課',
        '交付通知書（はがき）',
        '8:30までできます。',
        'アクセスキーは、この紙には印刷しません。',
      ],
    ],
    ['ja-easy', ['よやくひょう予約票', '11がつ月24にち日', 'しみんか市民課', 'こうふつうちしょ交付通知書']],
    [
      'en',
      [
        'Reservation slip',
        'Tuesday, November 24, 2026, 9:30–10:00',
        'City Hall, Citizens’ Section',
        'Identity document',
      ],
    ],
  ] as const)('says on one page in %s what, when, where and what to bring', async (locale, words) => {
    const { pages, language, text } = await slip(locale)
    expect(pages).toBe(1)
    expect(language).toBe(languageTag(locale))
    for (const word of ['123-456-7897', `/${locale}/reservations/lookup`, '050-0000-0100', ...words])
      expect(text).toContain(word)
    expect(text).not.toMatch(/[｜《》{}\uFFFD]/)
  })

  it.each([
    ['zh-Hans', '预约单', 'NotoSansSC'],
    ['zh-Hant', '預約單', 'NotoSansTC'],
    ['ko', '예약표', 'NotoSansKR'],
    ['vi', 'Phiếu hẹn', 'NotoSans-'],
    ['fil', 'Reservation slip', 'BIZUDPGothic'],
    ['ne', 'नम्बर', 'NotoSansDevanagari'],
    ['pt-BR', 'Comprovante de agendamento', 'BIZUDPGothic'],
    ['id', 'Bukti reservasi', 'BIZUDPGothic'],
    ['es', 'Comprobante de reserva', 'BIZUDPGothic'],
    ['th', 'ใบจอง', 'NotoSansThai'],
  ] as const)('is printed in %s with letters of its script', async (locale, word, font) => {
    const { pages, language, text, fonts } = await slip(locale)
    expect([pages, language]).toEqual([1, locale])
    expect(text).toContain(word)
    expect(fonts.join(' ')).toContain(font)
    expect(text).not.toMatch(/[〓\uFFFD]/)
  })

  it.each(['en', 'vi', 'fil', 'pt-BR', 'id', 'es'] as const)(
    'has room in %s for each word of a heading',
    async (locale) => {
      await loadFonts(locale)
      const words = {
        ...renderVisitOnPaper(visit, aCityOfVisit(), locale),
        manageUrl: 'https://city.example',
      }
      const { sections } = await renderPaper('reservation_slip', locale, visitVariables(words))
      expect(sections.length).toBeGreaterThan(4)
      const headings = sections.flatMap(({ heading }) => heading.split(' '))
      expect(roomFor(headings, 11)).toBeLessThanOrEqual(labelRoomFor(headings, 11))
    },
  )

  it('is printed in English and Japanese for readers of Burmese, and leads to their page', async () => {
    const { pages, text } = await slip('my')
    expect(pages).toBe(2)
    for (const word of ['Reservation slip', '予約票', '/my/reservations/lookup']) expect(text).toContain(word)
    expect(text).not.toMatch(/[〓\uFFFD]/)
  })

  it('writes Japanese beside another script', async () => {
    const city = aCityOfVisit()
    const address = { ja: 'x', th: 'เมืองฮิบาริ（ひばり市）' }
    const { text } = await slip('th', { ...city, counter: { ...city.counter, address } })
    expect(text).toContain('（ひばり市）')
  })

  it('is printed in fonts of the house alone, also letters that none of them has', async () => {
    const city = aCityOfVisit()
    const address = { ja: '葛\u{E0100}城市𠮷野1丁目 😀 한' }
    const { fonts, text } = await slip('ja', { ...city, counter: { ...city.counter, address } })
    for (const font of fonts) expect(font).toMatch(/BIZUDPGothic|NotoSansJP/)
    expect(text.replaceAll('\u00A0', ' ')).toContain('葛\u{E0100}城市𠮷野1丁目 〓 〓')
  })

  it('goes on to further pages when there is much to bring', async () => {
    const bring = Array.from({ length: 60 }, (_, index) => ({ text: { ja: `書類その${index + 1}` } }))
    const city = aCityOfVisit()
    const { pages, text } = await slip('ja', {
      ...city,
      services: city.services.map((service) => ({ ...service, bring })),
    })
    expect(pages).toBeGreaterThan(1)
    for (const item of bring) expect(text).toContain(item.text.ja)
  })

  it('keeps the first paper of a person with the line that says whose it is', () => {
    const [whose, card, pin] = [{ text: '5人目：受け取り' }, { items: ['カード'] }, { items: ['暗証番号'] }]
    expect(withFirstItems([card, whose, card, pin, whose])).toEqual([[card], [whose, card], [pin], [whose]])
  })

  it('says so when nothing is to be brought', async () => {
    const city = aCityOfVisit()
    const { text } = await slip('ja', {
      ...city,
      services: city.services.map((service) => ({ ...service, bring: [] })),
    })
    expect(text).toContain('特にありません。')
  })

  it('loses no letter of a Thai line with the vowel that is drawn in two parts', async () => {
    const city = aCityOfVisit()
    const address = { ja: 'x', th: 'ห้องน้ำสำหรับผู้นำ ทำบัตร มุมเด็ก' }
    const { text } = await slip('th', { ...city, counter: { ...city.counter, address } })
    expect(text).toContain('มุมเด็ก')
  })
})
