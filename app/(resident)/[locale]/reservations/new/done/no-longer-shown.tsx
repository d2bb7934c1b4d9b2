import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { citySettings } from '#lib/settings/queries.ts'

/** The done page when this browser knows of no booking (any more): forgotten on request, or an hour has passed. */
export async function NoLongerShown({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'reservations')
  const { cityPhone, callCentreHours } = await citySettings()
  return (
    <div className="space-y-6">
      <Heading level={1}>{t('done.goneTitle')}</Heading>
      <p>{t('done.goneBody')}</p>
      <ButtonLink href={`/${locale}/reservations/lookup`} icon="search">
        {textOf(locale, 'shell')('nav.lookup')}
      </ButtonLink>
      {cityPhone && (
        <div>
          <p>{t('done.goneHelp')}</p>
          <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
        </div>
      )}
    </div>
  )
}
