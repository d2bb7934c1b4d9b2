import type { Metadata } from 'next'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { TextPage, TextPart } from '#components/shell/page-parts.tsx'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { citySettings } from '#lib/settings/queries.ts'

type Props = { params: Promise<{ locale: string }> }

const cookies = ['hold', 'access', 'choices'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'shell').plain('privacy.title') }
}

/** What is kept about a booking and for how long, in this city's settings. */
export default async function PrivacyPage({ params }: Props) {
  await requireVisitor()
  const locale = await pageLocale(params)
  const t = textOf(locale, 'shell')
  const settings = await citySettings()
  return (
    <TextPage title={t('privacy.title')} lead={t('privacy.lead')}>
      <TextPart title={t('privacy.kept_title')}>
        <ul className="list-disc space-y-2 pl-6">
          <li>{t('privacy.kept_visit')}</li>
          {settings.email !== 'no' && (
            <li>{t('privacy.kept_email', { days: settings.contactRetentionDays })}</li>
          )}
          <li>{t('privacy.kept_key')}</li>
          <li>{t('privacy.kept_address')}</li>
        </ul>
      </TextPart>
      <TextPart title={t('privacy.cookies_title')}>
        <ul className="list-disc space-y-2 pl-6">
          {cookies.map((name) => (
            <li key={name}>{t(`privacy.cookies_${name}`)}</li>
          ))}
        </ul>
      </TextPart>
      <TextPart title={t('privacy.others_title')}>
        <p>{t('privacy.others_body')}</p>
      </TextPart>
      <TextPart title={t('privacy.contact_title')}>
        <PhoneLine locale={locale} number={settings.cityPhone} hours={settings.callCentreHours} />
      </TextPart>
    </TextPage>
  )
}
