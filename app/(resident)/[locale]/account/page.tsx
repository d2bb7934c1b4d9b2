import type { Metadata } from 'next'
import { MissedNotice } from '#app/(resident)/[locale]/missed-notice.tsx'
import { OwnNumber } from '#components/account/own-number.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireResident } from '#lib/auth/require-resident.ts'
import { currentTime } from '#lib/clock.ts'
import { ownFields } from '#lib/fields/queries.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { reservationsOfResident } from '#lib/reservations/queries.ts'
import { ownAccount } from '#lib/residents/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { AccountLinks } from './account-links.tsx'
import { Done } from './done.tsx'
import { HeldPlace } from './held-place.tsx'
import { OwnReservations } from './own-reservations.tsx'
import { SignOut } from './sign-out.tsx'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('home.title') }
}

/** My page: what a resident can do with their account. */
export default async function MyPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const resident = await requireResident(locale)
  const settings = await citySettings()
  const [account, reservations, fields, { done }] = await Promise.all([
    ownAccount(resident),
    reservationsOfResident(resident),
    ownFields(settings),
    searchParams,
  ])
  const without = [
    ...(fields.length > 0 ? [] : ['data' as const]),
    ...(settings.email === 'no' ? ['email' as const] : []),
  ]
  const t = textOf(locale, 'account')
  const now = currentTime()
  return (
    <div className="max-w-3xl space-y-8">
      <Done locale={locale} done={done} without={without} />
      <div className="space-y-2">
        <Heading level={1}>{t('home.title')}</Heading>
        <OwnNumber locale={locale} number={account.number} />
      </div>
      <MissedNotice locale={locale} booker={resident} now={now} />
      <HeldPlace locale={locale} booker={resident} />
      <OwnReservations locale={locale} reservations={reservations} now={now} />
      <p>
        <ButtonLink href={`/${locale}/availability`} icon="calendar">
          {textOf(locale, 'shell')('nav.availability')}
        </ButtonLink>
      </p>
      <AccountLinks locale={locale} without={without} />
      <SignOut locale={locale} />
    </div>
  )
}
