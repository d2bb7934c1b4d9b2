import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Link } from '#components/ui/link.tsx'
import type { RuleColumn } from '#lib/booking-rules/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; column: RuleColumn; lanes: number }

/** Where that is changed which this form does not have: opening hours that exist, the lanes of a counter, minutes. */
export function OpeningLinks({ locale, column, lanes }: Props) {
  const t = textOf(locale, 'rules')
  if (column.kind === 'service')
    return (
      <Said words={t('opening.service')}>
        <Link href={`/staff/settings/services/${column.id}` as Route}>{t('opening.to_service')}</Link>
      </Said>
    )
  if (column.kind === 'city') return <CalendarLink locale={locale} href="/staff/settings/calendar" />
  return (
    <>
      <Said words={t('opening.counter', { lanes: t.plain('value.lanes', { n: lanes }) })}>
        <Link href={`/staff/settings/counters/${column.id}` as Route}>{t('opening.to_counter')}</Link>
      </Said>
      <CalendarLink
        locale={locale}
        href={`/staff/settings/calendar?${new URLSearchParams({ counter: column.id })}` as Route}
      />
    </>
  )
}

const Said = ({ words, children }: { words: ReactNode; children: ReactNode }) => (
  <div className="space-y-1">
    <p>{words}</p>
    <p>{children}</p>
  </div>
)

const CalendarLink = ({ locale, href }: { locale: StaffLocale; href: Route }) => (
  <p>
    <Link href={href}>{textOf(locale, 'rules')('opening.to_calendar')}</Link>
  </p>
)
