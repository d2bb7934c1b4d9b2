import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { calendarQuery, dayAddress } from '#components/openings/calendar-address.ts'
import { DayGrid } from '#components/openings/day-grid.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { dayInWords } from '#lib/date-words.ts'
import { type Asked, queryWith } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { daysOf, openings, timesOf } from '#lib/openings/queries.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { TimesTable } from './times-table.tsx'

type Props = { params: Promise<{ day: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'openings').plain('day.times') }
}

/** One day of one counter: what it is and why, and its slots, each of which can be changed alone. */
export default async function DayPage({ params, searchParams }: Props) {
  const staff = await requireStaff('calendar.edit')
  const address = dayAddress.safeParse(await params)
  if (!address.success) notFound()
  const { day } = address.data
  const [locale, city, asked] = await Promise.all([staffLocale(), openings(staff), searchParams])
  const wanted = calendarQuery.parse(asked).counter
  const counter = wanted ? city.counters.find(({ id }) => id === wanted) : city.counters[0]
  if (!counter) notFound()
  const t = textOf(locale, 'openings')
  const [times, state] = [await timesOf(staff, city, counter.id, day), daysOf(city, [counter.id], day, day)]
  const here = { counterIds: [counter.id], firstDay: [day] }
  return (
    <SettingsPage
      isWide
      back={{
        href: `/staff/settings/calendar?month=${day.slice(0, 7)}&counter=${counter.id}`,
        words: t('back'),
      }}
      title={t('day.title', { day: dayInWords(day, locale), counter: localized(counter.name, locale) })}
      lead={t('day.lead')}
      example={t('day.example')}
    >
      <div className="flex flex-wrap gap-3">
        {([-1, 1] as const).map((step) => (
          <ButtonLink
            key={step}
            look="outline"
            size="small"
            icon={step < 0 ? 'previous' : 'next'}
            href={`/staff/settings/calendar/day/${addDays(day, step)}?counter=${counter.id}`}
          >
            {t(step < 0 ? 'day.previous' : 'day.next')}
          </ButtonLink>
        ))}
        <ButtonLink
          look="outline"
          size="small"
          href={`/staff/settings/calendar/exceptions/new${queryWith(here)}`}
        >
          {t('day.whole')}
        </ButtonLink>
      </div>
      <section aria-labelledby="state" className="max-w-3xl space-y-3">
        <Heading level={2} size={4} id="state">
          {t('day.causes')}
        </Heading>
        <DayGrid locale={locale} days={state} today={dayOf(currentTime())} isList />
        <ul className="list-disc pl-5">
          {state[0]?.counters[0]?.causes.map(({ kind, id, reason }) => (
            <li key={id}>
              <Link href={`/staff/settings/calendar/exceptions/${kind}/${id}`}>
                {t('day.cause', { kind: t.plain(`kind.${kind}`), reason: localized(reason, locale) })}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="space-y-3">
        <Heading level={2} size={3}>
          {t('day.times')}
        </Heading>
        {times.length === 0 ? (
          <p>{t('day.none')}</p>
        ) : (
          <TimesTable locale={locale} times={times} here={here} />
        )}
      </section>
    </SettingsPage>
  )
}
