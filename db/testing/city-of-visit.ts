import type { CityOfVisit } from '#lib/notices/queries.ts'
import type { Notice } from '#lib/notices/render.ts'
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

export const aNotice = (change: Partial<Notice> = {}): Notice => ({
  kind: 'reservation_booked',
  locale: 'ja',
  facts: {
    number: '1234567897',
    counterId: 'city-hall',
    serviceIds: ['card-pickup'],
    startsAt: '2026-11-24T09:30:00+09:00',
    endsAt: '2026-11-24T10:00:00+09:00',
    version: 1,
  },
  secret: null,
  createdAt: new Date('2026-11-22T10:00:00+09:00'),
  ...change,
})
