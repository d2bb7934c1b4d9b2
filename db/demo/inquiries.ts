import type { InquiryTemplate } from '#lib/inquiry-choices.ts'

/** What people ask the city of ひばり about, with the answers; several are asked again and again. */
export type DemoTalk = {
  kind: 'question' | 'request' | 'wish' | 'complaint' | 'fault'
  categories: string[]
  question: string
  answer: string
  minutes: number
  weight: number
}

export const talks: readonly DemoTalk[] = [
  {
    kind: 'question',
    categories: ['card', 'papers'],
    question: '交付通知書が届いた。受け取りに何を持っていけばよいか。',
    answer: '交付通知書、本人確認書類、通知カード（お持ちの方）をご案内した。',
    minutes: 6,
    weight: 9,
  },
  {
    kind: 'question',
    categories: ['booking'],
    question: '予約した日に行けなくなった。変え方を知りたい。',
    answer: '予約番号とアクセスキーで変更できること、電話でも変更できることをご案内した。',
    minutes: 5,
    weight: 8,
  },
  {
    kind: 'question',
    categories: ['pin'],
    question: '暗証番号を忘れた。どこで直せるか。',
    answer: '本人確認書類を持って窓口へお越しいただくようご案内した。コンビニでの初期化の方法もお伝えした。',
    minutes: 7,
    weight: 6,
  },
  {
    kind: 'question',
    categories: ['place'],
    question: '土曜日も開いているか。駐車場はあるか。',
    answer: '市役所は土曜日8時30分から15時まで。地下駐車場が2時間まで無料とご案内した。',
    minutes: 3,
    weight: 6,
  },
  {
    kind: 'question',
    categories: ['renewal'],
    question: '電子証明書の有効期限のお知らせが届いた。本人が行かないといけないか。',
    answer: '代理の方でも手続きできること、照会書の書き方をご案内した。',
    minutes: 8,
    weight: 5,
  },
  {
    kind: 'request',
    categories: ['booking'],
    question: 'インターネットが使えないので、電話で予約したい。',
    answer: '代わりに予約し、予約番号と持ち物を読み上げた。',
    minutes: 9,
    weight: 6,
  },
  {
    kind: 'request',
    categories: ['lost'],
    question: 'カードをなくした。使えないようにしてほしい。',
    answer: 'コールセンター（24時間）の一時停止の電話番号をご案内し、警察への届け出をお願いした。',
    minutes: 10,
    weight: 3,
  },
  {
    kind: 'request',
    categories: ['card'],
    question: '車いすで行く。入口から窓口まで手伝ってもらえるか。',
    answer: '到着のときに受付へ声をかけていただくようお伝えした。',
    minutes: 5,
    weight: 2,
  },
  {
    kind: 'fault',
    categories: ['web'],
    question: '予約の画面で、確認コードのメールが届かない。',
    answer: '迷惑メールの設定を確かめていただき、届いたことを確認した。',
    minutes: 11,
    weight: 3,
  },
  {
    kind: 'wish',
    categories: ['place'],
    question: '夜間の窓口を増やしてほしい。',
    answer: 'ご意見として担当に伝えることをお約束した。',
    minutes: 6,
    weight: 2,
  },
  {
    kind: 'complaint',
    categories: ['place', 'booking'],
    question: '予約の時間に行ったのに20分待たされた。',
    answer: 'おわびし、混雑する日の人の配置を見直すことをお伝えした。',
    minutes: 14,
    weight: 1,
  },
  {
    kind: 'question',
    categories: ['other'],
    question: '引っ越してきたばかりで、カードの住所の書き換えの手順を知りたい。',
    answer: '転入届と同じ日に手続きできること、暗証番号が要ることをご案内した。',
    minutes: 7,
    weight: 4,
  },
]

const template = (
  id: string,
  position: number,
  name: [string, string],
  text: [string, string],
): InquiryTemplate => ({
  id,
  position,
  isRetired: false,
  name: { ja: name[0], en: name[1] },
  text: { ja: text[0], en: text[1] },
})

/** 回答の定型文 of ひばり市. */
export const answerTemplates: InquiryTemplate[] = [
  template(
    'papers',
    10,
    ['持ち物', 'What to bring'],
    [
      '受け取りには、交付通知書、本人確認書類（運転免許証など1点、または保険の資格確認書と年金手帳など2点）をお持ちください。',
      'Please bring the collection notice and identification: one with a photo, such as a driving licence, or two without.',
    ],
  ),
  template(
    'proxy',
    20,
    ['代理の方', 'Somebody else comes'],
    [
      '病気や障害などで来られない方は、代理の方が受け取れます。委任状と、来られない理由が分かる書類が要ります。',
      'Somebody else can collect the card for who cannot come because of illness or disability. A letter of authority and a paper that shows the reason are needed.',
    ],
  ),
  template(
    'hours',
    30,
    ['開設時間', 'Opening hours'],
    [
      '市役所の窓口は、平日8時30分から17時30分まで、土曜日8時から15時までです。祝日と年末年始はお休みです。',
      'The counter at the city hall is open on weekdays from 8:30 to 17:30 and on Saturdays from 8:00 to 15:00, closed on holidays and over the New Year.',
    ],
  ),
  template(
    'pin',
    40,
    ['暗証番号', 'PIN'],
    [
      '暗証番号の初期化は、ご本人がカードと本人確認書類を持って窓口へお越しください。',
      'To have a PIN reset, please come in person with the card and identification.',
    ],
  ),
  template(
    'call-back',
    50,
    ['折り返し', 'Call back'],
    ['担当に確かめて、折り返しお電話します。', 'We will check with the office in charge and call you back.'],
  ),
]
