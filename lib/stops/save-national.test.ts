import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { aReservation, aService, NEXT_WEEK, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { nationalInput } from './input.ts'
import { liftStop } from './lift.ts'
import { readBooked } from './read-booked.ts'
import { saveNationalStop } from './save-national.ts'

beforeEach(resetDatabase)

const sent = {
  fromDay: '2026-12-02',
  fromClock: '9:00',
  untilDay: '2026-12-02',
  untilClock: '12:00',
  reason: 'J-LIS',
  'banner.ja': '停止します',
}

const wish = nationalInput.parse(sent)
const stored = () => database().select().from(bookingStops)

it.each([
  ['fromDay', '', 'required'],
  ['fromDay', '2026-02-30', 'date'],
  ['untilClock', '25:00', 'date'],
  ['untilDay', '2026-12-01', 'order'],
])('an announced stop with %s = "%s" is %s', (field, value, problem) => {
  const read = nationalInput.safeParse({ ...sent, [field]: value })
  expect(read.error?.issues).toMatchObject([{ path: [field], message: problem }])
})

it('is announced, changed and lifted, each recorded, and never over a newer change', async () => {
  const staff = await staffMember({ role: 'clerk' })
  expect(await saveNationalStop(staff, wish, NOW)).toEqual({ ok: true, value: null })
  const [stop] = await stored()
  expect(stop).toMatchObject({
    kind: 'national',
    counterId: null,
    serviceIds: [],
    startsAt: new Date('2026-12-02T09:00:00+09:00'),
    endsAt: new Date('2026-12-02T12:00:00+09:00'),
    banner: { ja: '停止します' },
    madeBy: staff.staffId,
  })
  const id = stop?.id ?? ''
  const longer = { ...wish, id, version: 1, endsAt: addMinutes(wish.endsAt, 60) }
  expect((await saveNationalStop(staff, longer, NOW)).ok).toBe(true)
  expect(await saveNationalStop(staff, longer, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
  expect((await liftStop(staff, { id, version: 2 }, NOW)).ok).toBe(true)
  expect(await saveNationalStop(staff, { ...longer, version: 3 }, NOW)).toEqual({
    ok: false,
    reason: 'already_over',
  })
  const acts = await historyOf(staff, 'booking_stop', id)
  expect(acts.map(({ kind }) => kind)).toEqual(['stop_lifted', 'stop_changed', 'stop_announced'])
})

it('is refused for the past, for a stop of a counter, and to the call centre', async () => {
  const staff = await staffMember()
  expect(await saveNationalStop(staff, wish, addMinutes(wish.endsAt, 1))).toEqual({
    ok: false,
    reason: 'already_over',
  })
  const [stop] = await database().insert(bookingStops).values({ kind: 'counter', startsAt: NOW }).returning()
  const other = { ...wish, id: stop?.id, version: 1 }
  expect(await saveNationalStop(staff, other, NOW)).toEqual({ ok: false, reason: 'not_there' })
  const phone = await staffMember({ role: 'call_centre' })
  await expect(saveNationalStop(phone, wish, NOW)).rejects.toThrow('stops.edit')
})

it('says first whose visits lie in it', async () => {
  const chief = await staffMember()
  const [card, move] = [await aService({ needsNationalSystem: true }), await aService()]
  await aReservation({ serviceIds: [card.id] })
  await aReservation({ serviceIds: [move.id, card.id] })
  await aReservation({ serviceIds: [move.id] })
  await aReservation({ serviceIds: [card.id], status: 'cancelled' })
  const span = { startsAt: addMinutes(NEXT_WEEK, 10), endsAt: addMinutes(NEXT_WEEK, 60) }
  const all = { kind: 'national' as const, counterIds: null }
  const unreached = (count: number) => [{ locale: 'ja', reach: 'none', count }]
  expect(await readBooked(chief, { ...all, ...span, serviceIds: [] })).toEqual(unreached(2))
  expect(await readBooked(chief, { ...all, ...span, serviceIds: [move.id] })).toEqual(unreached(2))
  const later = { startsAt: addMinutes(NEXT_WEEK, 15), endsAt: addMinutes(NEXT_WEEK, 60) }
  expect(await readBooked(chief, { ...all, ...later, serviceIds: [] })).toEqual([])
})
