import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { applyChoices } from '#components/pictures/apply-choices.ts'
import { DayFrame } from '#components/pictures/day-frame.tsx'
import { tableWords } from '#components/pictures/table-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { askedDay } from '#lib/pictures/queries.ts'
import { typeDayAction } from './actions.ts'
import { TableForm } from './table-form.tsx'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'pictures').plain('table.title') }
}

/** A day of a counter as numbers, time by time: what painting does, without script too. */
export default async function TablePage({ searchParams }: Props) {
  const staff = await requireStaff('calendar.edit')
  const [locale, asked] = await Promise.all([
    staffLocale(),
    searchParams.then((typed) => askedDay(staff, typed, currentTime())),
  ])
  if (!asked) notFound()
  const { shown, counterId, day } = asked
  const t = textOf(locale, 'pictures')
  return (
    <DayFrame locale={locale} view="table" asked={asked}>
      <TableForm
        key={`${counterId} ${day} ${shown.times.length}`}
        action={typeDayAction}
        hidden={{ counterId, day, seen: shown.seen }}
        picture={shown.drawn}
        notes={shown.times.map((time) => ({
          opens: time.opens,
          booked: time.owned.length,
          lock: time.lock && t.plain(`lock.${time.lock}`),
        }))}
        choices={applyChoices({ locale, ...asked })}
        words={tableWords(locale, day)}
      />
    </DayFrame>
  )
}
