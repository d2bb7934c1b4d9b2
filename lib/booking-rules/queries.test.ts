import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { bookingRules, bookingStops } from '#db/schema/stops.ts'
import { aCounter, aRowOfSlots, aService, NEXT_WEEK, NOW, someSettings } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { availability, firstFree } from '#lib/slots/queries.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import { bookingRulesFor, pausesOf, shortestHold } from './queries.ts'

const DAY = dayOf(NEXT_WEEK)

beforeEach(resetDatabase)

async function own(rule: Partial<typeof bookingRules.$inferInsert>, key: string, value: unknown) {
  await database()
    .insert(bookingRules)
    .values({ ...rule, key, value })
  forgetRemembered()
}

async function aTown() {
  const [card, move] = [await aService({ needsNationalSystem: true }), await aService()]
  const [hall, annexe] = [await aCounter({ takes: [card, move] }), await aCounter({ takes: [card, move] })]
  for (const { id } of [hall, annexe]) await aRowOfSlots(2, { counterId: id, lanes: 4 })
  return { card: card.id, move: move.id, hall: hall.id, annexe: annexe.id }
}

const seen = async (counterIds: string[], serviceIds: string[], now = NOW) => {
  forgetRemembered()
  const found = await availability({ counterIds, serviceIds, minutes: 15, from: DAY, until: DAY }, now)
  return found.map(({ slots }) => slots.map(({ state, stop }) => stop ?? state))
}

it('a counter and a service have their own rules, known ones alone', async () => {
  const { card, move, hall, annexe } = await aTown()
  await own({ counterId: hall }, 'holdMinutes', 20)
  await own({ serviceId: card }, 'holdMinutes', 5)
  await own({ serviceId: card }, 'rule_of_another_release', true)
  await own({ serviceId: move }, 'leadMinutes', 'soon')
  const minutes = async (counterId: string, ...serviceIds: string[]) =>
    (await bookingRulesFor({ counterId, serviceIds })).holdMinutes
  expect(await minutes(hall)).toBe(20)
  expect(await minutes(hall, move)).toBe(20)
  expect(await minutes(hall, move, card)).toBe(5)
  expect(await minutes(annexe, move)).toBe(10)
  expect(await shortestHold({ counterIds: [hall, annexe], serviceIds: [move] })).toBe(10)
})

describe('what residents see', () => {
  it('follows the horizon of each counter and service', async () => {
    const { card, move, hall, annexe } = await aTown()
    await own({ counterId: hall }, 'horizonDays', 3)
    expect(await seen([hall, annexe], [move])).toEqual([
      ['closed', 'closed'],
      ['open', 'open'],
    ])
    await own({ serviceId: card }, 'horizonDays', 3)
    expect(await seen([hall, annexe], [card])).toEqual([
      ['closed', 'closed'],
      ['closed', 'closed'],
    ])
    const wanted = { counterIds: [hall, annexe], serviceIds: [move], minutes: 15 }
    expect(await firstFree(wanted, NOW)).toMatchObject({ counterId: annexe, startsAt: NEXT_WEEK })
    expect(await firstFree({ ...wanted, serviceIds: [card] }, NOW)).toBeNull()
  })

  it('ends at the end of the day where today is not booked', async () => {
    const { card, move, hall } = await aTown()
    await own({ serviceId: card }, 'sameDay', '09:00')
    const early = addMinutes(NEXT_WEEK, -61)
    const morning = addMinutes(NEXT_WEEK, -60)
    expect(await seen([hall], [card], early)).toEqual([['open', 'open']])
    expect(await seen([hall], [card], morning)).toEqual([['closed', 'closed']])
    expect(await seen([hall], [move], morning)).toEqual([['open', 'open']])
  })

  it('is nothing before bookings begin, and everything at night', async () => {
    const { move, hall, annexe } = await aTown()
    const wanted = { counterIds: [hall, annexe], serviceIds: [move] }
    const moment = new Date('2026-12-01T09:00:00+09:00')
    await own({ counterId: hall }, 'bookableFrom', moment.toISOString())
    await own({ counterId: annexe }, 'receptionFrom', '12:00')
    expect(await seen([hall, annexe], [move])).toEqual([
      ['closed', 'closed'],
      ['open', 'open'],
    ])
    expect(await pausesOf(wanted, NOW)).toMatchObject([
      { counterIds: [hall], reason: 'not_yet_taken', moment },
      { counterIds: [annexe], reason: 'reception_closed', hours: { from: '12:00', until: '00:00' } },
    ])
    expect(await pausesOf(wanted, addMinutes(moment, 3 * 60))).toEqual([])
  })

  it('says what stands still, and for whom', async () => {
    const { card, move, hall, annexe } = await aTown()
    await database()
      .insert(bookingStops)
      .values([
        { kind: 'national', startsAt: NEXT_WEEK, endsAt: addMinutes(NEXT_WEEK, 15) },
        { kind: 'counter', counterId: annexe, startsAt: addMinutes(NEXT_WEEK, 15) },
      ])
    expect(await seen([hall, annexe], [card])).toEqual([
      ['national_stop', 'open'],
      ['national_stop', 'counter_stop'],
    ])
    expect(await seen([hall, annexe], [move])).toEqual([
      ['open', 'open'],
      ['open', 'counter_stop'],
    ])
    const evening = { nationalHours: { from: '08:30', until: '10:15' }, nationalRest: [] }
    await database().delete(bookingStops)
    await someSettings(evening)
    expect(await seen([hall], [card])).toEqual([['open', 'national_stop']])
  })
})
