import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { applyChoices } from '#components/pictures/apply-choices.ts'
import { DayChooser } from '#components/pictures/day-chooser.tsx'
import { DayViews } from '#components/pictures/day-views.tsx'
import { FurtherForm } from '#components/pictures/further-form.tsx'
import { tableWords } from '#components/pictures/table-words.ts'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { paintQuery } from '#lib/pictures/input.ts'
import { countersToPaint, dayToPaint } from '#lib/pictures/queries.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { typeDayAction } from './actions.ts'
import { TableForm } from './table-form.tsx'

const PATH = '/staff/settings/calendar/table'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'pictures').plain('table.title') }
}

/** A day of a counter as numbers, time by time: what painting does, without script too. */
export default async function TablePage({ searchParams }: Props) {
  const staff = await requireStaff('calendar.edit')
  const [locale, counters] = await Promise.all([staffLocale(), countersToPaint(staff)])
  const now = currentTime()
  const asked = await searchParams
  const { counter, day = addDays(dayOf(now), 1), picture, ...span } = paintQuery.parse(asked)
  const chosen = counters.find(({ id }) => id === counter) ?? counters[0]
  if (!chosen) notFound()
  const { opens, closes, minutes } = span
  const further = opens && closes && minutes ? { from: opens, until: closes, minutes } : undefined
  const shown = await dayToPaint(staff, { counterId: chosen.id, day, further, painted: picture }, now)
  if (!shown) notFound()
  const t = textOf(locale, 'pictures')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t('table.title')}
      lead={t('table.lead')}
      example={t('table.example')}
      isWide
    >
      <DayViews locale={locale} on="table" counterId={chosen.id} day={day} />
      <DayChooser locale={locale} path={PATH} counters={counters} counterId={chosen.id} day={day} />
      {shown.isClosed && <Notice tone="warning" title={t('closed_day')} />}
      {shown.isOutOfPattern && <Notice tone="info" title={t('quiet_day')} />}
      <FurtherForm
        locale={locale}
        counterId={chosen.id}
        day={day}
        minutes={shown.week.flatMap(({ stretches }) => stretches)[0]?.minutes ?? 15}
      />
      {shown.times.length === 0 ? (
        <EmptyState>
          <p>{t('grid.none')}</p>
        </EmptyState>
      ) : (
        <TableForm
          key={`${chosen.id} ${day} ${shown.times.length}`}
          action={typeDayAction}
          hidden={{ counterId: chosen.id, day, seen: shown.seen }}
          picture={shown.drawn}
          notes={shown.times.map((time) => ({
            opens: time.opens,
            booked: time.owned.length,
            lock: time.lock && t.plain(`lock.${time.lock}`),
          }))}
          choices={applyChoices({ locale, day, counterId: chosen.id, today: dayOf(now), counters, asked })}
          words={tableWords(locale, day)}
        />
      )}
    </SettingsPage>
  )
}
