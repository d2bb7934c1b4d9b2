import { momentInWords } from '#lib/date-words.ts'
import { appUrl } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { groupSecret } from '#lib/numbers.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import type { RenderedNotice } from './render.ts'
import { renderLetter } from './render-letter.ts'
import { cityText } from './render-visit.ts'
import type { NoticeAboutAccount, NoticeTemplate, NoticeVariables } from './rules.ts'

export type AccountNotice = NoticeAboutAccount & { locale: Locale; secret: string | null; createdAt: Date }

/**
 * A notice about an address or an account: it brings a code, or says what happened so that its owner can object. It
 * never says who the account belongs to, since it may reach somebody else.
 */
export function renderAccountNotice(
  notice: AccountNotice,
  settings: CitySettings,
  own?: NoticeTemplate,
): RenderedNotice {
  const variables = accountVariables(notice, settings)
  return { ...renderLetter(notice, own, variables), calendar: null }
}

/** What a template about an account or an address may say. */
export function accountVariables(
  { locale, facts, secret, createdAt }: AccountNotice,
  settings: CitySettings,
): NoticeVariables {
  const inWords = (moment: Date) => rubyAsBrackets(momentInWords(moment, locale))
  return {
    city: cityText(settings.cityName, locale),
    city_phone: settings.cityPhone,
    city_hours: cityText(settings.callCentreHours, locale),
    // A mail that was given up long ago has lost its code; the copy for staff has never had one.
    code: secret ? groupSecret(secret) : '–',
    until: facts.until ? inWords(new Date(facts.until)) : '',
    happened: inWords(createdAt),
    network: facts.network ?? '',
    reset_url: resetUrl(locale, secret),
  }
}

/** The code stands behind `#`, where browsers keep it to themselves: no server and no log ever sees it. */
function resetUrl(locale: Locale, secret: string | null): string {
  const page = `${appUrl()}/${locale}/account/reset`
  return secret ? `${page}#code=${secret}` : page
}
