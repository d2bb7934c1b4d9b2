import type { LocalizedText } from '#lib/locales.ts'
import { addDays, instantOf } from '#lib/time.ts'
import type { CityDay, CounterDay, DayState } from './read-days.ts'

/** Why a counter takes nobody all day or for some hours, or fewer than its pattern has. */
export type Closing = {
  counterId: string
  /** What a whole day without anybody is; null where it is about some hours of an open day. */
  state: Exclude<DayState, 'pattern' | 'special'> | null
  startsAt: Date
  endsAt: Date
  /** So many lanes serve all the same. */
  lanes: number
  /** In the words of whoever decided it. */
  reason: LocalizedText | null
}

/** What keeps each counter closed on a day, for those who stand at it. A break of its pattern, such as at noon, is none. */
export const closingsOf = ({ day, holiday, counters }: CityDay): Closing[] =>
  counters.flatMap(({ counterId, state, hours, causes }): Closing[] => {
    const whole = {
      counterId,
      startsAt: instantOf(day, '00:00'),
      endsAt: instantOf(addDays(day, 1), '00:00'),
    }
    if (hours.length === 0 && state !== 'pattern' && state !== 'special') {
      const reason = state === 'holiday' ? holiday : reasonOf(state, causes)
      return [{ ...whole, state, lanes: 0, reason }]
    }
    return causes.flatMap(({ kind, opens, closes, shares, reason }) =>
      (kind === 'exclusion' || kind === 'capacity_change') && opens && closes
        ? [
            {
              counterId,
              state: null,
              startsAt: instantOf(day, opens),
              endsAt: instantOf(day, closes),
              lanes: shares?.lanes ?? 0,
              reason,
            },
          ]
        : [],
    )
  })

/** Of a day on which hours were taken out until none was left, what was decided first says why. */
const reasonOf = (state: DayState, causes: CounterDay['causes']): LocalizedText | null => {
  if (state === 'closure') return causes.find(({ kind }) => kind === 'closure')?.reason ?? null
  return state === 'changed' ? (causes[0]?.reason ?? null) : null
}
