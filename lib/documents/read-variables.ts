import { dayInWords } from '#lib/date-words.ts'
import { appUrl } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { cityLine } from '#lib/notices/render-visit.ts'
import type { NoticeVariables } from '#lib/notices/rules.ts'
import type { Letter } from '#lib/residents/issue.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { addMinutes, dayOf } from '#lib/time.ts'

/** What the text of a letter to a resident may say. The ID and the secret stand in the box of the letter alone. */
export const letterVariables = (
  letter: Pick<Letter, 'kind' | 'locale' | 'expiresAt'>,
  city: Pick<CitySettings, 'cityName' | 'cityPhone' | 'callCentreHours'>,
  locale: Locale,
): NoticeVariables => ({
  until: lastDay(letter, locale),
  start_url: startUrl(letter),
  city: cityLine(city.cityName, locale),
  city_phone: city.cityPhone,
  city_hours: cityLine(city.callCentreHours, locale),
})

/** A secret opens up to the end of a day, so that day is the last. */
const lastDay = ({ expiresAt }: Pick<Letter, 'expiresAt'>, locale: Locale): string =>
  dayInWords(dayOf(addMinutes(expiresAt, -1)), locale)

/** Where to begin: a password is typed with the ID, a link code opens the first use by itself. */
export const startUrl = ({ kind, locale }: Pick<Letter, 'kind' | 'locale'>): string =>
  `${appUrl()}/${locale}/account/${kind === 'password' ? 'sign-in' : 'first-use'}`
