import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { places } from '#db/schema/slots.ts'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { anOpenedCounter, nothingRemade, OPEN_DAY, remakePlaces } from '#db/testing/opened-counter.ts'
import { changeHours, slotAt } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listed, seen } from '#db/testing/stranded.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { addMinutes } from '#lib/time.ts'
import { keepStranded } from './keep.ts'

const NINE = new Date('2026-11-26T09:00:00+09:00')

it('an extra place is taken by nobody of a crowd, while staff keep and the calendar is made anew', async () => {
  await resetDatabase()
  const clerk = await staffMember({ role: 'clerk' })
  const { counterId, serviceId, visitAt } = await anOpenedCounter()
  const visits: Awaited<ReturnType<typeof visitAt>>[] = []
  for (const clock of ['09:00', '09:30', '09:45'])
    for (const lane of [1, 2, 3]) visits.push(await visitAt(clock, lane, addMinutes(NOW, -lane)))
  await changeHours({ closes: '09:30', lanes: 2 })
  await remakePlaces()
  expect(await listed(clerk)).toHaveLength(7)
  const others = Array.from(
    { length: 40 },
    (_, index): Task => ({
      verb: 'hold',
      now: NOW,
      wish: {
        counterId,
        visitors: [{ serviceId, attendance: 'self' }],
        startsAt: addMinutes(NINE, (index % 4) * 15),
      },
    }),
  )
  const keep = (people: typeof visits) => keepStranded(clerk, { people: people.map(seen) }, NOW)
  await Promise.all([crowd(others), keep(visits), remakePlaces(), keep(visits.toReversed())])
  await remakePlaces()
  forgetRemembered()
  expect(await listed(clerk)).toEqual([])
  const rows = await database().select().from(places)
  for (const { id } of visits) expect(rows.filter((place) => place.reservationId === id)).toHaveLength(1)
  const held = rows.filter(({ holdId }) => holdId !== null)
  const { id: slotId } = await slotAt('09:15', OPEN_DAY)
  expect(held.map((place) => place.slotId)).toEqual([slotId, slotId])
  expect(await database().$count(places, eq(places.channel, 'none'))).toBe(7)
  expect(await remakePlaces()).toEqual(nothingRemade)
})
