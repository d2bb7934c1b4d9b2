import { generateSlots } from '#lib/slots/generate.ts'
import type { Day } from '#lib/time.ts'
import { aCounter, aReservation, aService, NOW, someSettings, systemJob } from './factories.ts'
import { openCounter, slotAt } from './opening.ts'

/** A counter with the places that come of its opening rules, and visits in them. */

/** A day on which it is open, from 9:00 to 10:00 with three lanes. */
export const OPEN_DAY: Day = '2026-11-26'

/** Makes the places anew, as the job does after every change. */
export const remakePlaces = () => generateSlots(systemJob(), NOW)

/** What the job answers where nothing was to be done. */
export const nothingRemade = { placesAdded: 0, placesRemoved: 0, stranded: 0 }

/** Opens a counter for one service, of a quarter of an hour unless told otherwise, and makes its places for three days. */
export async function anOpenedCounter(values: Parameters<typeof aService>[0] = { firstMinutes: 15 }) {
  await someSettings({ horizonDays: 3 })
  const service = await aService(values)
  const { id: counterId } = await aCounter({ takes: [service] })
  await openCounter(counterId)
  await remakePlaces()
  const serviceIds = [service.id]
  return {
    counterId,
    serviceId: service.id,
    /** Somebody who has booked at some times of that day. */
    visitAt: async (clocks: string | string[], lane = 1, createdAt = NOW) => {
      const owns = await Promise.all([clocks].flat().map((clock) => slotAt(clock, OPEN_DAY)))
      return aReservation({ owns, lane, createdAt, serviceIds })
    },
  }
}
