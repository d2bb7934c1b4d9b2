import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { offersNoticeSignIn } from '#lib/residents/rules.ts'
import type { CitySettings } from '#lib/settings/input.ts'

type Props = { locale: Locale; settings: CitySettings; to: string }

/** For who has not used their letter yet, or cannot sign in this way. */
export function OtherWays({ locale, settings, to }: Props) {
  const t = textOf(locale, 'account')
  const { bookingMode, cityPhone, callCentreHours } = settings
  return (
    <>
      <p>
        <Link href={`/${locale}/account/forgotten`}>{t('forgotten.title')}</Link>
      </p>
      {offersNoticeSignIn(settings) && (
        <section className="space-y-2">
          <Heading level={2}>{t('notice.title')}</Heading>
          <p>{t('notice.lead')}</p>
          <p>
            <Link href={`/${locale}/account/notice-sign-in?${new URLSearchParams({ to })}`}>
              {t('notice.title')}
            </Link>
          </p>
        </section>
      )}
      <section className="space-y-2">
        <Heading level={2}>{t('signIn.firstTitle')}</Heading>
        <p>{t('signIn.firstBody')}</p>
        <p>
          <Link href={`/${locale}/account/first-use`}>{t('firstUse.title')}</Link>
        </p>
      </section>
      {bookingMode === 'both' && (
        <section className="space-y-2">
          <Heading level={2}>{t('signIn.withoutTitle')}</Heading>
          <p>{t('signIn.withoutBody')}</p>
          <p>
            <Link href={`/${locale}/availability`}>{textOf(locale, 'shell')('nav.availability')}</Link>
          </p>
        </section>
      )}
      {cityPhone && (
        <section className="space-y-2">
          <Heading level={2}>{t('signIn.helpTitle')}</Heading>
          <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
        </section>
      )}
    </>
  )
}
