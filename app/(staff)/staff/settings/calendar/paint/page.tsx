import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { applyChoices } from '#components/pictures/apply-choices.ts'
import { DayChooser } from '#components/pictures/day-chooser.tsx'
import { DayViews } from '#components/pictures/day-views.tsx'
import { FurtherForm } from '#components/pictures/further-form.tsx'
import { PaintForm } from '#components/pictures/paint-form.tsx'
import { paintWords } from '#components/pictures/picture-words.ts'
import { WeekTable } from '#components/pictures/week-table.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { openingDefaultsAt } from '#lib/booking-rules/queries.ts'
import { currentTime } from '#lib/clock.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { paintQuery } from '#lib/pictures/input.ts'
import { countersToPaint, dayToPaint } from '#lib/pictures/queries.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { paintDayAction } from './actions.ts'

const PATH = '/staff/settings/calendar/paint'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'pictures').plain('paint.title') }
}

/** A day of a counter as lanes over times, to be painted; without script the table does the same. */
export default async function PaintPage({ searchParams }: Props) {
  const staff = await requireStaff('calendar.edit')
  const [locale, counters] = await Promise.all([staffLocale(), countersToPaint(staff)])
  const now = currentTime()
  const asked = await searchParams
  const { counter, day = addDays(dayOf(now), 1), picture, ...span } = paintQuery.parse(asked)
  const chosen = counters.find(({ id }) => id === counter) ?? counters[0]
  if (!chosen) notFound()
  const { opens, closes, minutes } = span
  const further = opens && closes && minutes ? { from: opens, until: closes, minutes } : undefined
  const [shown, { values: start }] = await Promise.all([
    dayToPaint(staff, { counterId: chosen.id, day, further, painted: picture }, now),
    openingDefaultsAt(staff, chosen.id),
  ])
  if (!shown) notFound()
  const t = textOf(locale, 'pictures')
  const { times, drawn } = shown
  const height = Math.max(
    start.lanes,
    ...drawn.map(({ lanes }) => lanes),
    ...times.flatMap(({ owned }) => owned),
  )
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t('paint.title')}
      lead={t('paint.lead')}
      example={t('paint.example')}
      isWide
    >
      <noscript>
        <Notice tone="info">
          <p>{t('paint.to_table_why')}</p>
        </Notice>
      </noscript>
      <DayViews locale={locale} on="paint" counterId={chosen.id} day={day} />
      <DayChooser locale={locale} path={PATH} counters={counters} counterId={chosen.id} day={day} />
      {shown.isClosed && <Notice tone="warning" title={t('closed_day')} />}
      {shown.isOutOfPattern && <Notice tone="info" title={t('quiet_day')} />}
      <FurtherForm
        locale={locale}
        counterId={chosen.id}
        day={day}
        minutes={shown.week.flatMap(({ stretches }) => stretches)[0]?.minutes ?? start.slotMinutes}
      />
      {times.length === 0 ? (
        <EmptyState>
          <p>{t('grid.none')}</p>
        </EmptyState>
      ) : (
        <PaintForm
          // Another day is another painting.
          key={`${chosen.id} ${day} ${times.length}`}
          action={paintDayAction}
          hidden={{ counterId: chosen.id, day, seen: shown.seen }}
          times={times.map((time) => ({ ...time, lock: time.lock && t.plain(`lock.${time.lock}`) }))}
          picture={drawn}
          height={height}
          choices={applyChoices({ locale, day, counterId: chosen.id, today: dayOf(now), counters, asked })}
          words={paintWords(locale, day, times.length)}
        />
      )}
      <div className="space-y-3">
        <Heading level={2} size={3}>
          {t('week.title')}
        </Heading>
        <WeekTable locale={locale} path={PATH} counterId={chosen.id} week={shown.week} />
      </div>
    </SettingsPage>
  )
}
