import '#app/globals.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Document, MAIN_ID } from '#components/shell/document.tsx'
import { FaultWordsProvider } from '#components/shell/fault.tsx'
import { faultWords } from '#components/shell/fault-words.tsx'
import { StaffHeader } from '#components/shell/staff-header.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { approvalsWaiting } from '#lib/approvals/queries.ts'
import { currentStaff, sessionToEnd } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { pagePreferences } from '#lib/i18n/page-preferences.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { strandedCount } from '#lib/stranded/queries.ts'
import { chooseLanguageAction, signOutAction } from './actions.ts'

/** Each page names itself; city and surface stand behind its name. No staff page is for search engines. */
export async function generateMetadata(): Promise<Metadata> {
  const [locale, { cityName }] = await Promise.all([staffLocale(), citySettings()])
  const surface = textOf(locale, 'staff').plain('surface')
  const site = `${localized(cityName, locale)} ${textOf(locale, 'shell').plain('service_name')} ${surface}`
  return {
    title: { template: `%s | ${site}`, default: site },
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false },
  }
}

/** What waits behind pages of the menu, asked for those alone who may open them. */
async function waitingFor(account: StaffMember | null) {
  const now = currentTime()
  const [stranded, approvals] = await Promise.all([
    account && may(account, 'stranded.view') ? strandedCount(account, now) : 0,
    account && may(account, 'approvals.decide') ? approvalsWaiting(account, now) : 0,
  ])
  return { stranded, approvals }
}

/** The frame of every staff page. It guards nothing: each page proves its own staff member. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  // First, and alone: a build that tries to make a staff page beforehand learns here that there must be a request.
  const locale = await staffLocale()
  const [preferences, settings, account, session] = await Promise.all([
    pagePreferences(),
    citySettings(),
    currentStaff(),
    sessionToEnd(),
  ])
  return (
    <Document locale={locale} preferences={preferences}>
      <StaffHeader
        locale={locale}
        cityName={settings.cityName}
        preferences={preferences}
        account={account}
        hasSession={session !== null}
        waiting={await waitingFor(account)}
        actions={{ chooseLanguage: chooseLanguageAction, signOut: signOutAction }}
      />
      <main id={MAIN_ID} className="page staff-wide staff-main">
        <FaultWordsProvider words={faultWords(locale)}>{children}</FaultWordsProvider>
      </main>
    </Document>
  )
}
