import type { Metadata } from 'next'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { TextPage, TextPart } from '#components/shell/page-parts.tsx'
import { Legend } from '#components/slots/legend.tsx'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { citySettings } from '#lib/settings/queries.ts'

type Props = { params: Promise<{ locale: string }> }

const steps = ['search', 'time', 'details', 'confirm'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'shell').plain('help.title') }
}

/** How to book, and what to do when something is lost or hard to read; with the city's own numbers in it. */
export default async function HelpPage({ params }: Props) {
  await requireVisitor()
  const locale = await pageLocale(params)
  const t = textOf(locale, 'shell')
  const settings = await citySettings()
  return (
    <TextPage title={t('help.title')} lead={t('help.lead')}>
      <TextPart title={t('help.steps_title')}>
        <ol className="list-decimal space-y-2 pl-6">
          {steps.map((step) => (
            <li key={step}>{t(`help.step_${step}`, { minutes: settings.holdMinutes })}</li>
          ))}
        </ol>
        <Legend locale={locale} />
      </TextPart>
      <TextPart title={t('help.manage_title')}>
        <p>
          {t('help.manage_body', {
            change: settings.changeCutoffMinutes,
            cancel: settings.cancelCutoffMinutes,
          })}
        </p>
      </TextPart>
      <TextPart title={t('help.lost_title')}>
        <p>{t('help.lost_body')}</p>
        <PhoneLine locale={locale} number={settings.cityPhone} hours={settings.callCentreHours} />
      </TextPart>
      <TextPart title={t('help.view_title')}>
        <p>{t('help.view_body')}</p>
      </TextPart>
    </TextPage>
  )
}
