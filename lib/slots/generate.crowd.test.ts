import { eq, isNotNull, sql } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { places, slots } from '#db/schema/slots.ts'
import { type CrowdAnswer, crowd } from '#db/testing/crowd.ts'
import { aCounter, aService, NOW, someSettings, systemJob } from '#db/testing/factories.ts'
import { changeHours, openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aPartner } from '#db/testing/town.ts'
import { addMinutes } from '#lib/time.ts'
import { generateSlots } from './generate.ts'

const FIRST = new Date('2026-11-25T09:00:00+09:00')
const hours = [
  { closes: '12:00', lanes: 8 },
  { closes: '12:00', lanes: 2 },
  { closes: '10:30', lanes: 8 },
  { closes: '12:00', lanes: 5, walkInLanes: 2 },
  { closes: '11:00', lanes: 3, walkInLanes: 0 },
]

let clientId: string

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ horizonDays: 3 })
  const service = await aService({ id: 'move', firstMinutes: 30 })
  await aCounter({ id: 'hall', takes: [service] })
  await openCounter('hall', hours[0])
  await generateSlots(systemJob(), NOW)
  clientId = await aPartner()
})

it('a calendar that changes again and again takes no place from anybody in the crowd', async () => {
  const tasks = Array.from({ length: 200 }, (_, index) => ({
    verb: 'book' as const,
    clientId,
    now: NOW,
    wish: {
      counter: 'hall',
      startsAt: addMinutes(FIRST, (index % 11) * 15).toISOString(),
      visitors: [{ service: 'move' }],
      locale: 'ja' as const,
    },
  }))
  let [runs, isOver] = [0, false]
  /** Crowds come until each of the hours has been changed to. */
  const booking = async (): Promise<CrowdAnswer[]> => {
    const answers = await crowd(tasks)
    return runs > hours.length ? answers : [...answers, ...(await booking())]
  }
  const changing = async () => {
    for (; !isOver; runs += 1) await changeAndGenerate(runs)
  }
  const [answers] = await Promise.all([
    booking().finally(() => {
      isOver = true
    }),
    changing(),
  ])

  const booked = answers.filter(({ ok }) => ok)
  expect(booked.length).toBeGreaterThan(0)
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.reason])))).toEqual(
    new Set(['slot_full']),
  )
  expect(await database().$count(reservations)).toBe(booked.length)
  // Each booking owns one lane of two slots that follow one another, and nothing else has an owner.
  const owned = await database()
    .select({
      lanes: sql<number>`count(distinct ${places.lane})::int`,
      minutes: sql<number>`extract(epoch from sum(${slots.endsAt} - ${slots.startsAt}))::int / 60`,
      isWhole: sql<boolean>`min(${slots.startsAt}) = ${reservations.startsAt} and max(${slots.endsAt}) = ${reservations.endsAt}`,
    })
    .from(places)
    .innerJoin(slots, eq(slots.id, places.slotId))
    .innerJoin(reservations, eq(reservations.id, places.reservationId))
    .where(isNotNull(places.reservationId))
    .groupBy(reservations.id)
  expect(owned).toEqual(booked.map(() => ({ lanes: 1, minutes: 30, isWhole: true })))

  await changeHours({ ...hours[0], walkInLanes: 0 })
  await generateSlots(systemJob(), NOW)
  const [crowded] = await database()
    .select({ places: sql<number>`max(count(*)) over ()`.mapWith(Number) })
    .from(places)
    .groupBy(places.slotId)
  expect(crowded?.places).toBe(8)
  expect(await generateSlots(systemJob(), NOW)).toEqual({ placesAdded: 0, placesRemoved: 0, stranded: 0 })
}, 60_000)

async function changeAndGenerate(run: number): Promise<void> {
  await changeHours(hours[run % hours.length] ?? {})
  await generateSlots(systemJob(), NOW)
}
