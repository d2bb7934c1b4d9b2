import type { ReactNode } from 'react'
import { Link } from '#components/ui/link.tsx'
import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { weekdayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { ExceptionKind } from '#lib/openings/rules.ts'
import { type Day, weekdayOf } from '#lib/time.ts'
import { hoursInWords } from './hours-in-words.ts'

const states = {
  pattern: { tone: 'success', mark: '○' },
  special: { tone: 'info', mark: '◎' },
  changed: { tone: 'warning', mark: '△' },
  closure: { tone: 'danger', mark: '×' },
  holiday: { tone: 'neutral', mark: '◇' },
  year_end: { tone: 'neutral', mark: '◆' },
  off_season: { tone: 'neutral', mark: '－' },
  none: { tone: 'neutral', mark: '－' },
} as const satisfies Record<string, { tone: StatusTone; mark: string }>

export type ShownDay = {
  day: Day
  holiday: LocalizedText | null
  counters: {
    counterId: string
    /** The name of the counter, where several are shown. */
    name?: ReactNode
    state: keyof typeof states
    hours: { opens: string; closes: string; least: number; most: number }[]
    causes: { kind: ExceptionKind; id: string; reason: LocalizedText }[]
  }[]
}

type Props = {
  locale: StaffLocale
  day: ShownDay
  hrefOf: ((day: Day, counterId: string) => string) | undefined
}

/** One day: its date and holiday, and at each counter its state, hours and reasons. */
export function DayCell({ locale, day: { day, holiday, counters }, hrefOf }: Props) {
  const t = textOf(locale, 'openings')
  const only = counters.length === 1 && !counters[0]?.name ? counters[0]?.counterId : undefined
  const date = t('day.date', { month: Number(day.slice(5, 7)), date: Number(day.slice(8)) })
  return (
    <>
      <p>
        <strong>
          <DayLink href={only && hrefOf?.(day, only)}>{date}</DayLink>
        </strong>
        <span className="weekday">{` (${weekdayInWords(weekdayOf(day), locale)})`}</span>
        {holiday && <span className="ml-1">{localized(holiday, locale)}</span>}
      </p>
      {counters.map(({ counterId, name, state, hours, causes }) => (
        <div key={counterId} className="mt-1">
          {name && (
            <p>
              <DayLink href={hrefOf?.(day, counterId)}>
                {name}
                <VisuallyHidden> {date}</VisuallyHidden>
              </DayLink>
            </p>
          )}
          <State locale={locale} state={state} />
          {hours.map((span) => (
            <p key={span.opens}>{hoursInWords(span, locale)}</p>
          ))}
          {causes.map(({ id, reason }) => (
            <p key={id} className="text-muted">
              {localized(reason, locale)}
            </p>
          ))}
        </div>
      ))}
    </>
  )
}

const DayLink = ({ href, children }: { href: string | undefined; children: ReactNode }) =>
  href ? <Link href={href}>{children}</Link> : children

function State({ locale, state }: { locale: StaffLocale; state: keyof typeof states }) {
  const { tone, mark } = states[state]
  return (
    <StatusTag tone={tone} mark={mark}>
      {textOf(locale, 'openings')(`state.${state}`)}
    </StatusTag>
  )
}
