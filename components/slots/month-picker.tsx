import type { ReactNode } from 'react'
import { type CalendarQuery, calendarViews } from '#components/slots/calendar-query.ts'
import { Legend } from '#components/slots/legend.tsx'
import { isBookable } from '#components/slots/marks.ts'
import { MonthCalendar } from '#components/slots/month-calendar.tsx'
import { MonthList } from '#components/slots/month-list.tsx'
import type { DayStates } from '#components/slots/month-states.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { dayInWords, monthInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { addMonths, type Day, monthOf } from '#lib/time.ts'

type Props = {
  locale: Locale
  query: CalendarQuery
  states: ReadonlyMap<Day, DayStates>
  today: Day
  /** The first and the last day that can be booked. */
  from: Day
  until: Day
  counters: readonly { id: string; name: LocalizedText; shortName: LocalizedText }[]
  /** The address of this page with another part of the calendar. */
  hrefOf: (query: CalendarQuery) => string
}

/** A month to choose a day from, as a calendar or a list, with the ways to the months beside it. */
export function MonthPicker({ locale, query, states, today, from, until, counters, hrefOf }: Props) {
  const t = textOf(locale, 'slots')
  const { month, day: chosen } = query
  const shown = {
    locale,
    month,
    states,
    today,
    chosen,
    hrefOf: (day: Day) => `${hrefOf({ ...query, day })}#day`,
  }
  const has = (test: (states: DayStates) => boolean) =>
    [...states].some(([day, ofDay]) => monthOf(day) === month && day >= from && test(ofDay))
  return (
    <section className="month-picker" aria-labelledby="month">
      <Heading level={2} id="month">
        {t('month.title', { month: monthInWords(month, locale) })}
      </Heading>
      {!chosen && <p>{t('day.choose')}</p>}
      <div className="month-tools">
        <MonthNavigation {...{ locale, query, from, until, hrefOf }} />
        <ViewSwitch {...{ locale, query, hrefOf }} />
      </div>
      {!has(({ state }) => state !== 'closed') && (
        <p>{t('month.nothing', { month: monthInWords(month, locale) })}</p>
      )}
      {has(({ state }) => state === 'full') && !has(({ state }) => isBookable(state)) && (
        <p className="font-bold">{t('month.full', { month: monthInWords(month, locale) })}</p>
      )}
      {query.view === 'list' ? (
        <MonthList {...shown} counters={counters} />
      ) : (
        <MonthCalendar {...shown} labelledBy="month" />
      )}
      <Legend locale={locale} />
      <p className="text-muted">{t('month.range', { until: dayInWords(until, locale) })}</p>
    </section>
  )
}

type PartProps = Pick<Props, 'locale' | 'query' | 'hrefOf'>

/** The neighbouring months, as far as something can be booked there; the other way is shown as closed. */
function MonthNavigation({ locale, query, from, until, hrefOf }: PartProps & { from: Day; until: Day }) {
  const t = textOf(locale, 'slots')
  const to = (steps: number) => hrefOf({ ...query, day: null, month: addMonths(query.month, steps) })
  return (
    <nav aria-label={t.plain('month.navigation')} className="month-navigation">
      <MonthLink href={query.month > monthOf(from) ? `${to(-1)}#month` : null}>
        <Icon name="previous" />
        <span>{t('month.previous')}</span>
      </MonthLink>
      <MonthLink href={query.month < monthOf(until) ? `${to(1)}#month` : null}>
        <span>{t('month.next')}</span>
        <Icon name="next" />
      </MonthLink>
    </nav>
  )
}

const MonthLink = ({ href, children }: { href: string | null; children: ReactNode }) =>
  href ? (
    <a className="button button-outline button-small" href={href}>
      {children}
    </a>
  ) : (
    <span className="button button-outline button-small" aria-disabled="true">
      {children}
    </span>
  )

/** Calendar or list, the chosen one marked. */
function ViewSwitch({ locale, query, hrefOf }: PartProps) {
  const t = textOf(locale, 'slots')
  return (
    <nav aria-label={t.plain('view.label')} className="view-switch">
      {calendarViews.map((view) => (
        <a
          key={view}
          href={`${hrefOf({ ...query, view })}#month`}
          aria-current={view === query.view ? 'true' : undefined}
        >
          <Icon name={view} />
          <span>{t(`view.${view}`)}</span>
        </a>
      ))}
    </nav>
  )
}
