import type { ReactNode } from 'react'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { AskedDay } from '#lib/pictures/queries.ts'
import { DayChooser } from './day-chooser.tsx'
import { DayViews } from './day-views.tsx'
import { FurtherForm } from './further-form.tsx'

type Props = {
  locale: StaffLocale
  view: 'paint' | 'table'
  asked: AskedDay
  /** Before the choice of a day. */
  notice?: ReactNode
  /** After the day. */
  more?: ReactNode
  /** The form of the day's times, where it has any. */
  children: ReactNode
}

/**
 * A page that changes one day of a counter: which day, who was faster than what was painted or typed, what stands in its
 * way, further times, and the day itself.
 */
export function DayFrame({ locale, view, asked, notice, more, children }: Props) {
  const t = textOf(locale, 'pictures')
  const { shown, counters, counterId, day, start } = asked
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t(`${view}.title`)}
      lead={t(`${view}.lead`)}
      example={t(`${view}.example`)}
      faster={asked.isSlower && changedMeanwhile(locale, asked.last)}
      isWide
    >
      {notice}
      <DayViews locale={locale} on={view} counterId={counterId} day={day} />
      <DayChooser
        locale={locale}
        path={`/staff/settings/calendar/${view}`}
        counters={counters}
        counterId={counterId}
        day={day}
      />
      {shown.isClosed && <Notice tone="warning" title={t('closed_day')} />}
      {shown.isOutOfPattern && <Notice tone="info" title={t('quiet_day')} />}
      <FurtherForm
        locale={locale}
        counterId={counterId}
        day={day}
        minutes={shown.week.flatMap(({ stretches }) => stretches)[0]?.minutes ?? start.slotMinutes}
      />
      {shown.times.length === 0 ? (
        <EmptyState>
          <p>{t('grid.none')}</p>
        </EmptyState>
      ) : (
        children
      )}
      {more}
    </SettingsPage>
  )
}
