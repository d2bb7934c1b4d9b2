import type { Metadata } from 'next'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { TextPage, TextPart } from '#components/shell/page-parts.tsx'
import { accessibilityFindings } from '#lib/accessibility/queries.ts'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { dayInWords } from '#lib/date-words.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { citySettings } from '#lib/settings/queries.ts'
import { FindingsTable } from './findings-table.tsx'

type Props = { params: Promise<{ locale: string }> }

const done = ['keyboard', 'script', 'mark', 'contrast', 'time'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'shell').plain('accessibility.title') }
}

/** What these pages promise to everybody, what is not there yet, and whom to tell. */
export default async function AccessibilityPage({ params }: Props) {
  const visitor = await requireVisitor()
  const locale = await pageLocale(params)
  const t = textOf(locale, 'shell')
  const settings = await citySettings()
  const { testedOn, scans, findings } = accessibilityFindings(visitor)
  return (
    <TextPage title={t('accessibility.title')} lead={t('accessibility.lead')}>
      <TextPart title={t('accessibility.goal_title')}>
        <p>{t('accessibility.goal_body')}</p>
      </TextPart>
      <TextPart title={t('accessibility.done_title')}>
        <ul className="list-disc space-y-2 pl-6">
          {done.map((name) => (
            <li key={name}>{t(`accessibility.done_${name}`)}</li>
          ))}
          <li>{t('accessibility.colours')}</li>
        </ul>
      </TextPart>
      <TextPart title={t('accessibility.limits_title')}>
        <p>{t('accessibility.limits_body')}</p>
      </TextPart>
      <TextPart title={t('accessibility.table_title')}>
        <p>{t('accessibility.table_lead', { day: dayInWords(testedOn, locale), scans })}</p>
        <FindingsTable locale={locale} findings={findings} />
      </TextPart>
      <TextPart title={t('accessibility.contact_title')}>
        <p>{t('accessibility.contact_body')}</p>
        <PhoneLine locale={locale} number={settings.cityPhone} hours={settings.callCentreHours} />
      </TextPart>
    </TextPage>
  )
}
