import { shippedTexts } from '#lib/catalogues.ts'
import type { OwnText } from '#lib/own-words.ts'

/** What ひばり市 says in its own words. */
const words: OwnText[] = [
  {
    locale: 'ja',
    domain: 'shell',
    key: 'home.phone_booking_body',
    value: '画面での予約が難しいときは、市民課までお電話ください。手話通訳や車いすのご相談もうかがいます。',
  },
  {
    locale: 'en',
    domain: 'shell',
    key: 'home.phone_booking_body',
    value:
      'If booking on screen is difficult, please call the Citizens’ Affairs Section. Ask us about sign language and wheelchairs too.',
  },
  {
    locale: 'ja',
    domain: 'reservations',
    key: 'done.keepAdvice',
    value: '写真を撮る、印刷する、書き写すなどして、必ず控えてください。市役所1階の端末でも印刷できます。',
  },
]

/** Those texts as a file of settings holds them, beside what they replace. */
export const wordsOfCity = () =>
  words.map((own) => ({ ...own, shipped: shippedTexts(own.locale, own.domain).get(own.key) ?? '' }))
