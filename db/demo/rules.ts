import type { bookingRules, bookingStops } from '#db/schema/stops.ts'
import { addDays, addMonths, dayOf, firstOfMonth, instantOf, monthOf } from '#lib/time.ts'

/**
 * The annexe at the station has two clerks: it wants to know in time who comes. The city hall keeps a lane for callers
 * and one for those who come without a booking.
 */
export const rulesOfCity: Omit<typeof bookingRules.$inferInsert, 'id'>[] = [
  { counterId: 'station-annex', serviceId: null, key: 'leadMinutes', value: 120 },
  { counterId: 'city-hall', serviceId: null, key: 'phoneLanes', value: 1 },
  { counterId: 'city-hall', serviceId: null, key: 'walkInLanes', value: 1 },
  { counterId: null, serviceId: 'card-pickup', key: 'limitPeriodDays', value: 30 },
]

/** One evening of next month J-LIS has announced: nobody gets a card then. */
export function stopsOfCity(now: Date): Omit<typeof bookingStops.$inferInsert, 'id'>[] {
  const evening = addDays(firstOfMonth(addMonths(monthOf(dayOf(now)), 1)), 14)
  return [
    {
      kind: 'national',
      startsAt: instantOf(evening, '17:00'),
      endsAt: instantOf(addDays(evening, 1), '08:00'),
      reason: 'J-LISからの通知：システム更新のための臨時停止',
      createdAt: now,
    },
  ]
}
