import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { places } from '#db/schema/slots.ts'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import {
  aCounter,
  aReservation,
  aService,
  NOW,
  someSettings,
  staffMember,
  systemJob,
} from '#db/testing/factories.ts'
import { changeHours, openCounter, slotAt } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listed, seen } from '#db/testing/stranded.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { addMinutes, type Day } from '#lib/time.ts'
import { keepStranded } from './keep.ts'

const DAY: Day = '2026-11-26'
const NINE = new Date('2026-11-26T09:00:00+09:00')
const run = () => generateSlots(systemJob(), NOW)

it('an extra place is taken by nobody of a crowd, while staff keep and the calendar is made anew', async () => {
  await resetDatabase()
  await someSettings({ horizonDays: 3 })
  const clerk = await staffMember({ role: 'clerk' })
  const service = await aService({ firstMinutes: 15 })
  const { id: counterId } = await aCounter({ takes: [service] })
  await openCounter(counterId)
  await run()
  const visits: Awaited<ReturnType<typeof aReservation>>[] = []
  for (const clock of ['09:00', '09:30', '09:45'])
    for (const lane of [1, 2, 3])
      visits.push(
        await aReservation({
          owns: [await slotAt(clock, DAY)],
          lane,
          createdAt: addMinutes(NOW, -lane),
          serviceIds: [service.id],
        }),
      )
  await changeHours({ closes: '09:30', lanes: 2 })
  await run()
  expect(await listed(clerk)).toHaveLength(7)
  const others = Array.from(
    { length: 40 },
    (_, index): Task => ({
      verb: 'hold',
      now: NOW,
      wish: {
        counterId,
        visitors: [{ serviceId: service.id, attendance: 'self' }],
        startsAt: addMinutes(NINE, (index % 4) * 15),
      },
    }),
  )
  const keep = (people: typeof visits) => keepStranded(clerk, { people: people.map(seen) }, NOW)
  await Promise.all([crowd(others), keep(visits), run(), keep(visits.toReversed())])
  await run()
  forgetRemembered()
  expect(await listed(clerk)).toEqual([])
  const rows = await database().select().from(places)
  for (const { id } of visits) expect(rows.filter((place) => place.reservationId === id)).toHaveLength(1)
  const held = rows.filter(({ holdId }) => holdId !== null)
  const { id: slotId } = await slotAt('09:15', DAY)
  expect(held.map((place) => place.slotId)).toEqual([slotId, slotId])
  expect(await database().$count(places, eq(places.channel, 'none'))).toBe(7)
  expect(await run()).toEqual({ placesAdded: 0, placesRemoved: 0, stranded: 0 })
})
