import type { Answers } from '#lib/fields/rules.ts'
import type { Locale } from '#lib/locales.ts'
import { checkDigit } from '#lib/numbers.ts'

type DemoResident = {
  number: string
  locale: Locale
  /** Empty where somebody has told the city nothing about themselves. */
  answers: Answers
  /** A verified address; many have none. */
  email: string | null
  noticeNumber: string | null
  /** Who has set a password; the others hold their letter still. */
  state: 'active' | 'waiting' | 'expired' | 'closed'
}

const withCheckDigit = (digits: string): string => digits + checkDigit(digits)

/** The resident whose sign-in is printed at every start of the demo. The password guards nothing. */
export const residentToTry = { number: withCheckDigit('10203040'), password: 'hibari ga tobu sora' }

/** Who is under 支援措置 in the demo: an example, as the name says. */
export const numberOfProtected = withCheckDigit('10203048')

/** Residents who are hard for computers: letters outside the usual sets, long names, no birthday, no mail. */
export const residentsOfCity: DemoResident[] = [
  {
    number: residentToTry.number,
    locale: 'ja',
    answers: person('雲雀 はな子', 'ヒバリ ハナコ', '1984-05-20', 'female', '090-0000-0101'),
    email: 'hanako@example.com',
    noticeNumber: 'A1B000101',
    state: 'active',
  },
  {
    number: withCheckDigit('10203041'),
    locale: 'ja',
    // 葛 with the form of its variation sequence, and a letter beyond the basic plane.
    answers: person('葛\u{E0100}城 𠮷之助', 'カツラギ ヨシノスケ', '1951-11-03', 'male', '03-0000-0102'),
    email: null,
    noticeNumber: 'A1B000102',
    state: 'active',
  },
  {
    number: withCheckDigit('10203042'),
    locale: 'ja',
    answers: person('髙﨑 邊', 'タカサキ ワタル', '1990-02-28', 'other', '090-0000-0103'),
    email: 'takasaki@example.com',
    noticeNumber: null,
    state: 'waiting',
  },
  {
    number: withCheckDigit('10203043'),
    locale: 'en',
    answers: person(
      'WOLFESCHLEGELSTEINHAUSENBERGERDORFF HUBERT BLAINE MARIA IMMACULATA',
      'ウォルフェシュレーゲルシュタインハウゼンベルガードルフ ヒューバート',
      '1975-08-04',
      'male',
      '090-0000-0104',
    ),
    email: 'hubert@example.com',
    noticeNumber: 'C3D000104',
    state: 'active',
  },
  {
    number: withCheckDigit('10203044'),
    locale: 'ja-easy',
    // No birthday is known: notice number and birthday cannot sign in.
    answers: {
      name: 'NGUYEN THI HOANG ANH',
      kana: 'グエン ティ ホアン アイン',
      sex: 'female',
      phone: '090-0000-0105',
    },
    email: 'hoang.anh@example.com',
    noticeNumber: 'C3D000105',
    state: 'active',
  },
  {
    number: withCheckDigit('10203045'),
    locale: 'ja',
    answers: {},
    email: null,
    noticeNumber: 'E5F000106',
    state: 'waiting',
  },
  {
    number: withCheckDigit('10203046'),
    locale: 'ja-easy',
    answers: { name: 'MARIA DA CONCEIÇÃO SILVA' },
    email: null,
    noticeNumber: null,
    state: 'expired',
  },
  {
    number: withCheckDigit('10203047'),
    locale: 'ja',
    answers: person('一二三 一', 'ヒフミ ハジメ', '2012-04-01', 'male', '03-0000-0108'),
    email: null,
    noticeNumber: null,
    state: 'closed',
  },
  {
    number: numberOfProtected,
    locale: 'ja',
    answers: person('例示 まもる', 'レイジ マモル', '1988-08-08', 'other', '090-0000-0109'),
    email: 'rei@example.com',
    noticeNumber: null,
    state: 'active',
  },
]

function person(name: string, kana: string, birthday: string, sex: string, phone: string): Answers {
  return {
    name,
    kana,
    birthday,
    sex,
    phone,
    address: { postalCode: '1000000', address: 'ひばり市中央一丁目2番3号', building: '' },
  }
}
