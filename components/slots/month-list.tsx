import { isBookable, marks } from '#components/slots/marks.ts'
import type { DayStates } from '#components/slots/month-states.ts'
import { shortNameOf } from '#lib/counters/rules.ts'
import { dayInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { type Day, monthOf } from '#lib/time.ts'

type Props = {
  locale: Locale
  month: string
  states: ReadonlyMap<Day, DayStates>
  today: Day
  chosen: Day | null
  hrefOf: (day: Day) => string
  counters: readonly { id: string; name: LocalizedText; shortName: LocalizedText }[]
}

/** The days of a month on which something is open, one under the other, with the counters that are free. */
export function MonthList({ locale, month, states, today, chosen, hrefOf, counters }: Props) {
  const t = textOf(locale, 'slots')
  const days = [...states].filter(
    ([day, { state }]) => monthOf(day) === month && day >= today && state !== 'closed',
  )
  return (
    <ul className="month-list">
      {days.map(([day, { state, counters: atCounters }]) => (
        <li key={day} className={state}>
          <DayName
            name={dayInWords(day, locale)}
            href={isBookable(state) ? hrefOf(day) : null}
            isChosen={day === chosen}
          />
          <span className="state">
            <b aria-hidden="true">{marks[state]}</b> {t(`state.${state}`)}
          </span>
          {counters.length > 1 && (
            <span className="where">{withRuby(namesOfFree(atCounters, counters, locale))}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

const DayName = ({ name, href, isChosen }: { name: string; href: string | null; isChosen: boolean }) =>
  href ? (
    <a className="link" href={href} aria-current={isChosen ? 'true' : undefined}>
      {withRuby(name)}
    </a>
  ) : (
    <span>{withRuby(name)}</span>
  )

const namesOfFree = (
  atCounters: DayStates['counters'],
  counters: Props['counters'],
  locale: Locale,
): string =>
  counters
    .filter(({ id }) => atCounters.some(({ counterId, state }) => counterId === id && isBookable(state)))
    .map((counter) => shortNameOf(counter, locale))
    .join(/^(ja|zh)/.test(locale) ? '、' : ', ')
