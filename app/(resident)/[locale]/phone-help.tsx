import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'

type Props = { locale: Locale; phone: string; hours: LocalizedText }

/** The same by phone, for everybody the web does not suit. Left out where the city has no such number. */
export function PhoneHelp({ locale, phone, hours }: Props) {
  const t = textOf(locale, 'shell')
  if (!phone) return null
  return (
    <section aria-labelledby="phone" className="space-y-2">
      <Heading level={2} id="phone">
        {t('home.phone_booking')}
      </Heading>
      <p>{t('home.phone_booking_body')}</p>
      <div className="text-lg">
        <PhoneLine locale={locale} number={phone} hours={hours} />
      </div>
    </section>
  )
}
