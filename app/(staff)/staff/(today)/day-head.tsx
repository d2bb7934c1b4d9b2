import type { ComponentProps } from 'react'
import { CounterSwitch } from '#components/desk/counter-switch.tsx'
import { RefreshLine } from '#components/desk/refresh-line.tsx'
import { ViewSwitch } from '#components/desk/view-switch.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { dayInWords } from '#lib/date-words.ts'
import type { DayView } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import { dayOf } from '#lib/time.ts'
import { chooseCounterAction, chooseViewAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  now: Date
  /** What is kept fresh, and how. */
  fresh: Omit<ComponentProps<typeof RefreshLine>, 'locale' | 'now'>
  /** Those that this person may choose from, and the one that is shown, or all. */
  counters: { id: string; name: LocalizedText }[]
  counterId: string
  view: DayView
}

/** Which day it is and how old what is shown of it, of which counter, and whether as a time line or as a list. */
export function DayHead({ locale, now, fresh, counters, counterId, view }: Props) {
  return (
    <>
      <div className="desk-head">
        <Heading level={1} size={2}>
          {textOf(locale, 'desk')('title')}{' '}
          <span className="font-normal">{dayInWords(dayOf(now), locale)}</span>
        </Heading>
        <RefreshLine locale={locale} now={now} {...fresh} />
      </div>
      <div className="desk-choices">
        <CounterSwitch
          locale={locale}
          counters={counters}
          shownId={counterId}
          chooseAction={chooseCounterAction}
        />
        <ViewSwitch locale={locale} shown={view} counterId={counterId} chooseAction={chooseViewAction} />
      </div>
    </>
  )
}
