/** The languages of the product. Japanese is the source of every text. */

/** Every language the residents' side is planned for, with its own name, as shown in the language switch. */
const localeNames = {
  ja: '日本語',
  'ja-easy': 'やさしい日本語',
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ko: '한국어',
  vi: 'Tiếng Việt',
  fil: 'Filipino',
  ne: 'नेपाली',
  'pt-BR': 'Português (Brasil)',
  id: 'Bahasa Indonesia',
  my: 'မြန်မာ',
  es: 'Español',
  th: 'ไทย',
} as const

export type PlannedLocale = keyof typeof localeNames

export const plannedLocales: readonly string[] = Object.keys(localeNames)

/** Languages whose catalogues are complete. A language is offered only when every text of its surface exists. */
export const shippedLocales = [
  'ja',
  'ja-easy',
  'en',
  'zh-Hans',
  'zh-Hant',
  'ko',
  'vi',
  'fil',
  'ne',
  'pt-BR',
  'id',
  'my',
  'es',
  'th',
] as const satisfies readonly PlannedLocale[]

export type Locale = (typeof shippedLocales)[number]

export const staffLocales = ['ja', 'en'] as const satisfies readonly Locale[]

export type StaffLocale = (typeof staffLocales)[number]

export const sourceLocale: Locale = 'ja'

/** The catalogue files by surface: what residents read exists in every shipped language, staff texts in theirs. */
export const messageDomains = {
  resident: [
    'accessibility',
    'shell',
    'slots',
    'services',
    'reservations',
    'fields',
    'notices',
    'account',
    'letters',
    'pages',
    'stops',
  ],
  staff: [
    'staff',
    'audit',
    'calendars',
    'considerations',
    'desk',
    'openings',
    'outbox',
    'exchange',
    'inquiries',
    'personnel',
    'protection',
    'reports',
    'proxy',
    'pictures',
    'places',
    'residents',
    'roles',
    'rules',
    'searches',
    'security',
    'settings',
    'sheets',
    'stranded',
    'tasks',
    'texts',
    'forms',
    'templates',
    'transfer',
    'steps',
    'visits',
  ],
} as const

/** The cookies that remember the language somebody chose. */
export const languageCookies = { resident: 'language', staff: 'staff-language' } as const

export const isLocale = (text: string): text is Locale => (shippedLocales as readonly string[]).includes(text)

export const isStaffLocale = (text: string): text is StaffLocale =>
  (staffLocales as readonly string[]).includes(text)

export const nameOfLocale = (locale: PlannedLocale): string => localeNames[locale]

/** The BCP 47 tag for `lang` attributes: やさしい日本語 is Japanese to a screen reader. */
export const languageTag = (locale: Locale): string => (locale === 'ja-easy' ? 'ja' : locale)

/**
 * The tag for Intl and for plurals: the common calendar and the digits 0–9 also where a language has its own (Buddhist
 * years in Thai; Nepali and Burmese digits). See `lib/date-words.ts`.
 */
export const formatTag = (locale: Locale): string => `${languageTag(locale)}-u-ca-gregory-nu-latn`

/** A text of the city in several languages; Japanese always exists. */
export type LocalizedText = { ja: string } & Partial<Record<PlannedLocale, string>>

/** The city's text in a language, else in the nearest one it has: easy Japanese falls back to Japanese, others to English. */
export const localized = (text: LocalizedText, locale: Locale): string =>
  text[locale] ?? (locale === 'ja-easy' ? undefined : text.en) ?? text.ja

/** A language as staff call it: its own letters may be none that a printer has. */
export const languageInWords = (language: Locale, locale: StaffLocale): string =>
  (language === 'ja-easy'
    ? undefined
    : new Intl.DisplayNames(locale, { type: 'language' }).of(languageTag(language))) ?? nameOfLocale(language)
