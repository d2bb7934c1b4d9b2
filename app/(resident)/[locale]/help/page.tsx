import type { Metadata } from 'next'
import { PageText } from '#components/pages/page-text.tsx'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { TextPart } from '#components/shell/page-parts.tsx'
import { Legend } from '#components/slots/legend.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { citySettings, pageText } from '#lib/settings/queries.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'shell').plain('help.title') }
}

/** How to book, and what to do when something is lost or hard to read: the city's own text, or the shipped one. */
export default async function HelpPage({ params }: Props) {
  await requireVisitor()
  const locale = await pageLocale(params)
  const [text, settings] = await Promise.all([pageText('help', locale), citySettings()])
  const t = textOf(locale, 'shell')
  return (
    <div className="max-w-3xl space-y-10">
      <Heading level={1}>{t('help.title')}</Heading>
      <PageText lang={locale}>{text}</PageText>
      <TextPart title={textOf(locale, 'pages')('help.marks_title')}>
        <Legend locale={locale} />
      </TextPart>
      <TextPart title={t('privacy.contact_title')}>
        <PhoneLine locale={locale} number={settings.cityPhone} hours={settings.callCentreHours} />
      </TextPart>
    </div>
  )
}
