import { DisplaySettings } from '#components/shell/display-settings.tsx'
import { LanguageSwitch } from '#components/shell/language-switch.tsx'
import { Mark } from '#components/shell/mark.tsx'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'
import type { Preferences } from '#lib/preferences.ts'

type Props = {
  locale: Locale
  cityName: LocalizedText
  preferences: Preferences
  /** Whether somebody is signed in; null in a city without accounts. */
  account: { isSignedIn: boolean } | null
}

/** Whose pages these are, in which language, how large; and the ways in. */
export function ResidentHeader({ locale, cityName, preferences, account }: Props) {
  const t = textOf(locale, 'shell')
  return (
    <header className="header no-print">
      <div className="header-tools">
        <div className="page">
          <LanguageSwitch locale={locale} />
          <DisplaySettings locale={locale} preferences={preferences} />
        </div>
      </div>
      <div className="page header-main">
        <a href={`/${locale}`} className="brand">
          <Mark />
          <span>
            <span className="brand-city">{withRuby(cityText(cityName, locale))}</span>
            <span className="brand-service">{t('service_name')}</span>
          </span>
        </a>
        <nav aria-label={t.plain('nav.label')}>
          <ul className="header-nav">
            <li>
              <a href={`/${locale}/availability`}>{t('nav.availability')}</a>
            </li>
            <li>
              <a href={`/${locale}/reservations/lookup`}>{t('nav.lookup')}</a>
            </li>
            <li>
              <a href={`/${locale}/help`}>{t('nav.help')}</a>
            </li>
            {account && (
              <li>
                {account.isSignedIn ? (
                  <a href={`/${locale}/account`}>{t('nav.my_page')}</a>
                ) : (
                  <a href={`/${locale}/account/sign-in`}>{t('nav.sign_in')}</a>
                )}
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  )
}
