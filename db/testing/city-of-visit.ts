import type { CityOfVisit } from '#lib/notices/queries.ts'
import type { Notice } from '#lib/notices/render.ts'
import type { AccountNotice } from '#lib/notices/render-account.ts'
import type { PlaceKind, VisitKind } from '#lib/notices/rules.ts'
import { citySettings } from '#lib/settings/input.ts'

/** What a city says about a visit, for tests of mails, calendar entries and slips. */
export const aCityOfVisit = (change: Partial<CityOfVisit> = {}): CityOfVisit => ({
  settings: citySettings.parse({
    cityName: { ja: 'ひばり市', 'ja-easy': 'ひばり｜市《し》', en: 'Hibari City' },
    cityPhone: '050-0000-0100',
    callCentreHours: {
      ja: '平日 8:30～17:15',
      'ja-easy': '｜月曜日《げつようび》から ｜金曜日《きんようび》',
      en: 'weekdays 8:30–17:15',
    },
  }),
  counter: {
    name: {
      ja: '市役所 市民課',
      'ja-easy': '｜市役所《しやくしょ》 ｜市民課《しみんか》',
      en: 'City Hall, Citizens’ Section',
    },
    address: {
      ja: 'ひばり市中央1丁目2番3号 <本庁舎> 1階',
      'ja-easy': 'ひばり｜市《し》｜中央《ちゅうおう》1｜丁目《ちょうめ》2-3',
      en: '1-2-3 Chuo & Honmachi, Hibari',
    },
    directions: {
      ja: '正面玄関を入って右、\n3番の受付へお越しください。',
      'ja-easy': '｜入口《いりぐち》の ｜右《みぎ》です。',
      en: 'Enter by the main door and turn right.',
    },
    guidance: { ja: '' },
    accessibility: [],
    mapUrl: 'https://maps.example/?q=1&z=2',
    phone: '050-0000-0101',
  },
  services: [
    {
      id: 'card-pickup',
      name: {
        ja: 'マイナンバーカードの受取り',
        'ja-easy': 'マイナンバーカードを もらう',
        en: 'Pick up a My Number Card',
      },
      priceNote: { ja: '' },
      bring: [
        {
          text: {
            ja: '交付通知書（はがき）',
            'ja-easy': '｜交付通知書《こうふつうちしょ》',
            en: 'The notice (postcard)',
          },
        },
        {
          text: {
            ja: '本人確認書類',
            'ja-easy': '｜本人確認書類《ほんにんかくにんしょるい》',
            en: 'Identity document',
          },
        },
      ],
    },
  ],
  ...change,
})

const span = {
  counterId: 'city-hall',
  serviceIds: ['card-pickup'],
  startsAt: '2026-11-24T09:30:00+09:00',
  endsAt: '2026-11-24T10:00:00+09:00',
}

const written = { locale: 'ja' as const, secret: null, createdAt: new Date('2026-11-22T10:00:00+09:00') }

type VisitNotice = Extract<Notice, { kind: VisitKind }>

/** A notice about a reservation. */
export const aNotice = (change: Partial<VisitNotice> = {}): VisitNotice => ({
  kind: 'reservation_booked',
  facts: { ...span, number: '1234567897', version: 1 },
  ...written,
  ...change,
})

/** A notice about a place that is not reserved. */
export const aPlaceNotice = (change: Partial<Extract<Notice, { kind: PlaceKind }>> = {}): Notice => ({
  kind: 'place_released',
  facts: span,
  ...written,
  ...change,
})

/** A notice about an account or an address. */
export const anAccountNotice = (change: Partial<AccountNotice> = {}): AccountNotice => ({
  kind: 'email_code',
  facts: { until: '2026-11-22T10:30:00+09:00' },
  ...written,
  ...change,
})
