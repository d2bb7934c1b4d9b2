import type { fieldDefinitions } from '#db/schema/fields.ts'

/** What ひばり市 asks at booking, besides the visit itself. */
export const bookingFieldsOfCity: (typeof fieldDefinitions.$inferInsert)[] = [
  {
    form: 'booking',
    key: 'way_here',
    kind: 'radio',
    position: 1,
    label: {
      ja: '来庁の方法',
      'ja-easy': '｜窓口《まどぐち》に ｜来《く》る ｜方法《ほうほう》',
      en: 'How you will come',
    },
    options: [
      {
        value: 'walk',
        label: {
          ja: '徒歩・自転車',
          'ja-easy': '｜歩《ある》く・｜自転車《じてんしゃ》',
          en: 'On foot or by bicycle',
        },
      },
      {
        value: 'transit',
        label: { ja: 'バス・電車', 'ja-easy': 'バス・｜電車《でんしゃ》', en: 'By bus or train' },
      },
      { value: 'car', label: { ja: '自動車', 'ja-easy': '｜車《くるま》', en: 'By car' } },
    ],
  },
  {
    form: 'booking',
    key: 'cars',
    kind: 'number',
    position: 2,
    maxLength: 2,
    label: {
      ja: '駐車場に止める車の台数',
      'ja-easy': '｜駐車場《ちゅうしゃじょう》に ｜止《と》める ｜車《くるま》の ｜数《かず》',
      en: 'Number of cars to park',
    },
    help: {
      ja: '駐車場の込み具合を見積もるために使います。',
      'ja-easy': '｜駐車場《ちゅうしゃじょう》が いっぱいか ｜知《し》る ために ｜聞《き》きます。',
      en: 'We use this to know how full the car park will be.',
    },
  },
]
