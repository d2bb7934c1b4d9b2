import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DayChooser } from '#components/pictures/day-chooser.tsx'
import { FurtherForm } from '#components/pictures/further-form.tsx'
import { dayChoices, pictureFormWords } from '#components/pictures/picture-words.ts'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { dayInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { paintQuery } from '#lib/pictures/input.ts'
import { countersToPaint, dayToPaint } from '#lib/pictures/queries.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { typeDayAction } from './actions.ts'
import { TableForm } from './table-form.tsx'

const PATH = '/staff/settings/calendar/table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'pictures').plain('table.title') }
}

/** A day of a counter as numbers, time by time: what painting does, without script too. */
export default async function TablePage({ searchParams }: Props) {
  const staff = await requireStaff('calendar.edit')
  const [locale, counters] = await Promise.all([staffLocale(), countersToPaint(staff)])
  const now = currentTime()
  const { counter, day = addDays(dayOf(now), 1), picture, ...span } = paintQuery.parse(await searchParams)
  const chosen = counters.find(({ id }) => id === counter) ?? counters[0]
  if (!chosen) notFound()
  const { opens, closes, minutes } = span
  const further = opens && closes && minutes ? { from: opens, until: closes, minutes } : undefined
  const asked = { counterId: chosen.id, day, further, painted: picture }
  const shown = await dayToPaint(staff, asked, now)
  if (!shown) notFound()
  const t = textOf(locale, 'pictures')
  return (
    <SettingsPage
      back={{ href: '/staff/settings', words: t('back') }}
      title={t('table.title')}
      lead={t('table.lead')}
      example={t('table.example')}
      isWide
    >
      <p>
        <Link href={`/staff/settings/calendar/paint?${new URLSearchParams({ counter: chosen.id, day })}`}>
          {t('table.to_paint')}
        </Link>
      </p>
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
          rows={shown.times.map((slot, index) => ({
            opens: slot.opens,
            closes: slot.closes,
            booked: slot.owned.length,
            lock: slot.lock && t.plain(`lock.${slot.lock}`),
            shares: shown.drawn[index] ?? { lanes: 0, webLanes: 0, phoneLanes: 0, walkInLanes: 0 },
          }))}
          weeks={dayChoices(day, dayOf(now), locale)}
          words={{
            form: pictureFormWords(locale),
            caption: t('table.caption', { day: dayInWords(day, locale) }),
            time: t('table.time'),
            columns: {
              lanes: t.plain('table.lanes'),
              webLanes: t.plain('table.web'),
              phoneLanes: t.plain('table.phone'),
              walkInLanes: t.plain('table.walk_in'),
            },
            booked: t('table.booked'),
            down: t('table.down'),
            copyFrom: t('table.copy_from'),
            copy: t('table.copy'),
            copyHint: t('table.copy_hint'),
            copied: t('table.copied'),
          }}
        />
      )}
    </SettingsPage>
  )
}
