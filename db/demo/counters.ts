import type { counters } from '#db/schema/counters.ts'

type Counter = typeof counters.$inferInsert & { serviceIds: string[] }

/** The counters of ひばり市, with the services each takes. */
export const countersOfCity: Counter[] = [
  {
    id: 'city-hall',
    position: 1,
    shortName: { ja: '市役所', 'ja-easy': '｜市役所《しやくしょ》', en: 'City Hall' },
    guidance: {
      ja: '月曜日の午前と昼の時間は混み合います。予約した時刻の10分前から受付機で番号札をお取りください。',
      'ja-easy':
        '｜月曜日《げつようび》の ｜午前《ごぜん》と ｜昼《ひる》は ｜人《ひと》が ｜多《おお》いです。｜予約《よやく》の ｜時間《じかん》の 10｜分《ぷん》 ｜前《まえ》から、｜機械《きかい》で ｜番号《ばんごう》の ｜紙《かみ》を ｜取《と》って ください。',
      en: 'Monday mornings and lunchtime are busy. From 10 minutes before your appointment, take a number from the machine at the entrance.',
    },
    accessibility: [
      'step_free',
      'lift',
      'accessible_toilet',
      'accessible_parking',
      'wheelchair_loan',
      'writing_board',
      'sign_language',
      'nursing_room',
      'children_corner',
    ],
    lanes: 6,
    name: {
      ja: '市役所 本庁',
      'ja-easy': '｜市役所《しやくしょ》 ｜本庁《ほんちょう》',
      en: 'City Hall (main building)',
    },
    address: {
      ja: 'ひばり市中央一丁目1番1号',
      'ja-easy': 'ひばり｜市《し》 ｜中央《ちゅうおう》 1｜丁目《ちょうめ》 1-1',
      en: '1-1-1 Chuo, Hibari City',
    },
    directions: {
      ja: '1階 市民課の「マイナンバーカード」の窓口です。正面玄関から入って右へお進みください。ひばり駅の南口から歩いて8分です。車いすで使えるトイレと、車いすの方の駐車場が正面玄関の横にあります。',
      'ja-easy':
        '1｜階《かい》の ｜市民課《しみんか》です。「マイナンバーカード」の ｜窓口《まどぐち》に ｜来《き》て ください。｜正面《しょうめん》の ｜入口《いりぐち》から ｜入《はい》って ｜右《みぎ》に あります。ひばり｜駅《えき》の ｜南口《みなみぐち》から ｜歩《ある》いて 8｜分《ぷん》です。｜車《くるま》いすの ｜人《ひと》の トイレと ｜駐車場《ちゅうしゃじょう》が、｜入口《いりぐち》の ｜横《よこ》に あります。',
      en: 'First floor, Residents’ Section, the counter “My Number Card”. Enter by the main entrance and turn right. 8 minutes on foot from the south exit of Hibari Station. A wheelchair-accessible toilet and parking space are beside the main entrance.',
    },
    phone: '03-0000-1111',
    serviceIds: [
      'card-pickup',
      'card-application',
      'certificate-renewal',
      'residence-period',
      'card-details',
      'pin-reset',
    ],
  },
  {
    id: 'station-annex',
    position: 2,
    shortName: { ja: '駅前', 'ja-easy': '｜駅前《えきまえ》', en: 'Annex' },
    accessibility: ['step_free', 'lift', 'accessible_toilet', 'writing_board'],
    lanes: 2,
    name: {
      ja: '駅前分庁舎',
      'ja-easy': '｜駅前《えきまえ》 ｜分庁舎《ぶんちょうしゃ》',
      en: 'Station Annex',
    },
    address: {
      ja: 'ひばり市駅前二丁目3番4号 ひばりステーションビル 3階',
      'ja-easy':
        'ひばり｜市《し》 ｜駅前《えきまえ》 2｜丁目《ちょうめ》 3-4 ひばりステーションビル 3｜階《がい》',
      en: 'Hibari Station Building 3F, 2-3-4 Ekimae, Hibari City',
    },
    directions: {
      ja: 'ひばり駅の改札を出て左のエレベーターで3階へお上がりください。木曜日は19時30分まで開いています。駐車場はありません。',
      'ja-easy':
        'ひばり｜駅《えき》の ｜改札《かいさつ》〈きっぷを ｜入《い》れる ところ〉を ｜出《で》て、｜左《ひだり》の エレベーターに ｜乗《の》って ください。3｜階《がい》です。｜木曜日《もくようび》は ｜午後《ごご》7｜時《じ》30｜分《ぷん》まで ｜開《あ》いています。｜駐車場《ちゅうしゃじょう》は ありません。',
      en: 'Leave the ticket gate of Hibari Station and take the lift on the left to the third floor. Open until 19:30 on Thursdays. There is no car park.',
    },
    phone: '03-0000-1122',
    serviceIds: ['card-pickup', 'card-application', 'certificate-renewal', 'pin-reset'],
  },
  {
    id: 'community-hall',
    position: 3,
    shortName: { ja: '公民館', 'ja-easy': '｜公民館《こうみんかん》', en: 'Community Hall' },
    accessibility: ['step_free', 'accessible_toilet', 'accessible_parking', 'writing_board'],
    name: { ja: 'ひばり公民館', 'ja-easy': 'ひばり ｜公民館《こうみんかん》', en: 'Hibari Community Hall' },
    address: {
      ja: 'ひばり市ひばりが丘五丁目6番7号',
      'ja-easy': 'ひばり｜市《し》 ひばりが｜丘《おか》 5｜丁目《ちょうめ》 6-7',
      en: '5-6-7 Hibarigaoka, Hibari City',
    },
    directions: {
      ja: '1階 ロビー奥の和室の前です。混み合う1月から3月までだけ開きます。市内バス「公民館前」から歩いて1分、駐車場は20台分あります。',
      'ja-easy':
        '1｜階《かい》の ロビーの ｜奥《おく》に あります。1｜月《がつ》から 3｜月《がつ》までだけ ｜開《あ》きます。バス「｜公民館前《こうみんかんまえ》」から ｜歩《ある》いて 1｜分《ぷん》です。｜駐車場《ちゅうしゃじょう》が あります。｜車《くるま》を 20｜台《だい》 とめられます。',
      en: 'First floor, at the back of the lobby. Open only in the busy months January to March. One minute on foot from the bus stop “Kominkan-mae”; parking for 20 cars.',
    },
    phone: '03-0000-1133',
    serviceIds: ['card-pickup', 'card-application'],
  },
]
