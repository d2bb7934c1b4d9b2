import '#app/globals.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AwaitFont } from '#components/shell/await-font.tsx'
import { Document, MAIN_ID } from '#components/shell/document.tsx'
import { FaultWordsProvider } from '#components/shell/fault.tsx'
import { faultWords } from '#components/shell/fault-words.tsx'
import { ResidentFooter } from '#components/shell/resident-footer.tsx'
import { ResidentHeader } from '#components/shell/resident-header.tsx'
import { StopBanner } from '#components/stops/stop-banner.tsx'
import { currentResident } from '#lib/auth/require-resident.ts'
import { currentTime } from '#lib/clock.ts'
import { pageIsRead } from '#lib/i18n/page-frame.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { pageNonce } from '#lib/i18n/page-nonce.ts'
import { pagePreferences } from '#lib/i18n/page-preferences.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { hasAccounts } from '#lib/residents/rules.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { runningBanners } from '#lib/stops/queries.ts'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

/** Each page names itself; city and service stand behind its name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { cityName } = await citySettings()
  const site = `${rubyAsBrackets(localized(cityName, locale))} ${textOf(locale, 'shell').plain('service_name')}`
  return {
    title: { template: `%s | ${site}`, default: site },
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
    formatDetection: { telephone: false },
  }
}

/** The frame of every residents' page. It guards nothing: each page proves its own visitor. */
export default async function ResidentLayout({ params, children }: Props) {
  const locale = await pageLocale(params)
  const [settings, preferences, nonce, resident, banners] = await Promise.all([
    citySettings(),
    pagePreferences(),
    pageNonce(),
    currentResident(),
    runningBanners(currentTime()),
  ])
  await pageIsRead()
  return (
    <Document locale={locale} preferences={preferences}>
      <AwaitFont locale={locale} nonce={nonce} />
      <ResidentHeader
        locale={locale}
        cityName={settings.cityName}
        preferences={preferences}
        account={hasAccounts(settings) ? { isSignedIn: resident !== null } : null}
      />
      <main id={MAIN_ID} className="page main">
        <StopBanner locale={locale} banners={banners} />
        <FaultWordsProvider words={faultWords(locale)}>{children}</FaultWordsProvider>
      </main>
      <ResidentFooter
        locale={locale}
        cityName={settings.cityName}
        phone={settings.cityPhone}
        phoneHours={settings.callCentreHours}
      />
    </Document>
  )
}
