import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { applyChoices } from '#components/pictures/apply-choices.ts'
import { DayFrame } from '#components/pictures/day-frame.tsx'
import { PaintForm } from '#components/pictures/paint-form.tsx'
import { paintWords } from '#components/pictures/picture-words.ts'
import { WeekTable } from '#components/pictures/week-table.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { askedDay } from '#lib/pictures/queries.ts'
import { paintDayAction } from './actions.ts'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'pictures').plain('paint.title') }
}

/** A day of a counter as lanes over times, to be painted; without script the table does the same. */
export default async function PaintPage({ searchParams }: Props) {
  const staff = await requireStaff('calendar.edit')
  const [locale, asked] = await Promise.all([
    staffLocale(),
    searchParams.then((typed) => askedDay(staff, typed, currentTime())),
  ])
  if (!asked) notFound()
  const { shown, counterId, day, start } = asked
  const t = textOf(locale, 'pictures')
  const { times, drawn } = shown
  const height = Math.max(
    start.lanes,
    ...drawn.map(({ lanes }) => lanes),
    ...times.flatMap(({ owned }) => owned),
  )
  return (
    <DayFrame
      locale={locale}
      view="paint"
      asked={asked}
      notice={
        <noscript className="block">
          <Notice tone="info">
            <p>{t('paint.to_table_why')}</p>
          </Notice>
        </noscript>
      }
      more={
        <div className="space-y-3">
          <Heading level={2} size={3}>
            {t('week.title')}
          </Heading>
          <WeekTable
            locale={locale}
            path="/staff/settings/calendar/paint"
            counterId={counterId}
            week={shown.week}
          />
        </div>
      }
    >
      <PaintForm
        // Another day is another painting.
        key={`${counterId} ${day} ${times.length}`}
        action={paintDayAction}
        hidden={{ counterId, day, seen: shown.seen }}
        times={times.map((time) => ({ ...time, lock: time.lock && t.plain(`lock.${time.lock}`) }))}
        picture={drawn}
        height={height}
        choices={applyChoices({ locale, ...asked })}
        words={paintWords(locale, day, times.length)}
      />
    </DayFrame>
  )
}
