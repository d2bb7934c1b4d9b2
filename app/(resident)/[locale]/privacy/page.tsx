import type { Metadata } from 'next'
import { PageText } from '#components/pages/page-text.tsx'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { TextPart } from '#components/shell/page-parts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { citySettings, pageText } from '#lib/settings/queries.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'shell').plain('privacy.title') }
}

/** What is kept and for how long: the city's own text, or the shipped one for what the city has decided. */
export default async function PrivacyPage({ params }: Props) {
  await requireVisitor()
  const locale = await pageLocale(params)
  const [text, settings] = await Promise.all([pageText('privacy', locale), citySettings()])
  const t = textOf(locale, 'shell')
  return (
    <div className="max-w-3xl space-y-10">
      <Heading level={1}>{t('privacy.title')}</Heading>
      <PageText lang={locale}>{text}</PageText>
      <TextPart title={t('privacy.contact_title')}>
        <PhoneLine locale={locale} number={settings.cityPhone} hours={settings.callCentreHours} />
      </TextPart>
    </div>
  )
}
