import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { changeBatches, changeEntries } from '#db/schema/changes.ts'
import { bookingStops } from '#db/schema/stops.ts'
import {
  aCounter,
  anOffer,
  aReservation,
  aService,
  NEXT_WEEK,
  NOW,
  staffMember,
} from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addMinutes, instantOf } from '#lib/time.ts'
import { changeStop } from './change.ts'
import { liftStop } from './lift.ts'
import { openStops } from './open.ts'
import { runningBanners, stopOutlook, stopsToday, stopsToShow, stopToEdit } from './queries.ts'
import { toldCounts } from './rules.ts'

const wish = (values = {}) => ({
  counterIds: null as string[] | null,
  serviceIds: [] as string[],
  length: 'today' as const,
  clock: undefined,
  lastDay: undefined,
  banner: { ja: 'ただいま受付を止めています', en: 'Stopped' },
  reason: '停電',
  seen: '0.0',
  ...values,
})

let clerk: StaffMember

const onlyStop = async () => {
  const [row] = await database().select().from(bookingStops)
  if (!row) throw new Error('there is no stop')
  return row
}

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

describe('closing a counter now', () => {
  it('stops booking to the end of the day, tells residents, and is recorded', async () => {
    const { id } = await aCounter()
    expect(await openStops(clerk, wish({ counterIds: [id] }), NOW)).toMatchObject({ ok: true })
    const stop = await onlyStop()
    expect(stop).toMatchObject({
      kind: 'counter',
      counterId: id,
      serviceIds: [],
      startsAt: NOW,
      endsAt: instantOf('2026-11-25', '00:00'),
      reason: '停電',
      madeBy: clerk.staffId,
      liftedAt: null,
    })
    expect(await runningBanners(NOW)).toEqual([{ ja: 'ただいま受付を止めています', en: 'Stopped' }])
    expect(await stopsToday(clerk, [id], NOW)).toMatchObject([{ id: stop.id }])
    expect(await stopsToday(clerk, [(await aCounter()).id], NOW)).toEqual([])
    expect(await database().select().from(changeBatches)).toMatchObject([
      { kind: 'stop_opened', madeBy: clerk.staffId, at: NOW },
    ])
    expect(await database().select().from(changeEntries)).toMatchObject([
      { thing: 'booking_stop', thingId: stop.id, before: null, after: { counterId: id } },
    ])
  })

  it('makes a stop for each counter in one act, and shows a banner once', async () => {
    const [one, other] = [await aCounter(), await aCounter()]
    await openStops(clerk, wish({ counterIds: [one.id, other.id] }), NOW)
    expect(await database().select().from(bookingStops)).toHaveLength(2)
    expect(await database().select().from(changeBatches)).toHaveLength(1)
    expect(await runningBanners(NOW)).toHaveLength(1)
  })

  it.each([
    ['today', {}, '2026-11-25T00:00'],
    ['clock', { clock: '15:30' }, '2026-11-24T15:30'],
    ['days', { lastDay: '2026-11-27' }, '2026-11-28T00:00'],
  ] as const)('lasts as long as was chosen: %s', async (length, values, end) => {
    await openStops(clerk, wish({ length, ...values }), NOW)
    expect((await onlyStop()).endsAt).toEqual(new Date(`${end}:00+09:00`))
  })

  it('lasts until it is lifted, where that was chosen', async () => {
    await openStops(clerk, wish({ length: 'lifted' }), NOW)
    expect(await onlyStop()).toMatchObject({ counterId: null, endsAt: null })
  })

  it.each([
    ['a time that is past', { length: 'clock', clock: '09:00' }, 'already_over'],
    ['a counter that is not there', { counterIds: ['nowhere'] }, 'not_there'],
    ['a service that is not there', { serviceIds: ['nothing'] }, 'not_there'],
    ['an outdated dry run', { seen: '1.1' }, 'changed_meanwhile'],
  ])('is refused for %s, and leaves nothing', async (_, values, reason) => {
    expect(await openStops(clerk, wish(values), NOW)).toEqual({ ok: false, reason })
    expect(await database().select().from(bookingStops)).toEqual([])
    expect(await database().select().from(changeBatches)).toEqual([])
  })

  it('is done by one of two clerks who confirm at once', async () => {
    const { id } = await aCounter()
    const other = await staffMember({ role: 'clerk' })
    const answers = await Promise.all([
      openStops(clerk, wish({ counterIds: [id] }), NOW),
      openStops(other, wish({ counterIds: [id] }), NOW),
    ])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await database().select().from(bookingStops)).toHaveLength(1)
  })

  it('needs the right', async () => {
    const callCentre = await staffMember({ role: 'call_centre' })
    await expect(openStops(callCentre, wish(), NOW)).rejects.toThrow('lacks stops.edit')
    expect(() => stopsToShow(callCentre, NOW)).toThrow('lacks stops.edit')
  })
})

describe('the dry run of a stop', () => {
  it('counts who is booked for these services in the span, and the places nobody could book', async () => {
    const offer = await anOffer({ count: 4, lanes: 2 })
    const other = await aService()
    const [first, second, third] = offer.slots
    if (!first || !second || !third) throw new Error('no slots')
    const here = { serviceIds: [offer.serviceId] }
    await aReservation({ ...here, owns: [first], email: 'hanako@example.jp', locale: 'vi' })
    await aReservation({ ...here, owns: [second] })
    await aReservation({ serviceIds: [other.id], owns: [third] })
    await aReservation({ ...here, owns: [first], lane: 2, status: 'cancelled' })
    await aReservation(here)
    const at = { counterIds: [offer.counterId], length: 'days', lastDay: '2026-12-02' } as const
    const outlook = async (values = {}, now = NOW) => {
      const found = await stopOutlook(clerk, { ...wish(at), ...values }, now)
      if (!found) throw new Error('not theirs to stop')
      const { booked, ...rest } = found
      return { ...rest, told: toldCounts(booked) }
    }
    expect(await outlook()).toEqual({
      told: {
        count: 3,
        locales: [
          { locale: 'ja', count: 2 },
          { locale: 'vi', count: 1 },
        ],
        mail: 1,
        phone: 0,
        none: 2,
      },
      held: 0,
      free: 4,
      seen: '0.0',
    })
    expect(await outlook({ serviceIds: [offer.serviceId] })).toMatchObject({ told: { count: 2, mail: 1 } })
    expect(await outlook({ counterIds: null })).toMatchObject({ told: { count: 4 } })
    expect(await outlook({ length: 'today' })).toMatchObject({ told: { count: 0 }, free: 0 })
    const during = addMinutes(NEXT_WEEK, 16)
    expect(await outlook({ length: 'lifted' }, during)).toMatchObject({ told: { count: 2 } })
  })
})

describe('a stop', () => {
  it('is lifted once, and then nobody reads of it', async () => {
    await openStops(clerk, wish(), NOW)
    const { id, version } = await onlyStop()
    const later = addMinutes(NOW, 30)
    expect(await liftStop(clerk, { id, version }, later)).toEqual({ ok: true, value: null })
    expect(await onlyStop()).toMatchObject({ liftedAt: later, liftedBy: clerk.staffId, version: 2 })
    expect(await runningBanners(later)).toEqual([])
    const other = await staffMember()
    const isOver = { ok: false, reason: 'already_over' }
    expect(await liftStop(other, { id, version }, addMinutes(later, 1))).toEqual(isOver)
    expect(await liftStop(other, { id, version: 2 }, addMinutes(later, 1))).toEqual(isOver)
    expect(await stopToEdit(other, id)).toMatchObject({ liftedAt: later, liftedBy: '窓口 花子' })
    const [, batch] = await database().select().from(changeBatches).orderBy(asc(changeBatches.at))
    expect(batch).toMatchObject({ kind: 'stop_lifted', madeBy: clerk.staffId })
    expect(
      await database()
        .select()
        .from(changeEntries)
        .where(eq(changeEntries.batchId, batch?.id ?? '')),
    ).toMatchObject([{ before: { liftedAt: null }, after: { liftedAt: later.toISOString() } }])
    expect(await stopsToShow(clerk, later)).toEqual([])
  })

  it('gets another banner and end, not over somebody else’s', async () => {
    await openStops(clerk, wish(), NOW)
    const { id, version, endsAt } = await onlyStop()
    const change = (values = {}) =>
      changeStop(
        clerk,
        {
          id,
          version,
          length: 'kept',
          clock: undefined,
          lastDay: undefined,
          banner: { ja: '新' },
          reason: '',
          ...values,
        },
        NOW,
      )
    expect(await change({ version: 2 })).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect(await change({ length: 'clock', clock: '09:59' })).toEqual({ ok: false, reason: 'already_over' })
    expect(await change()).toMatchObject({ ok: true })
    expect(await onlyStop()).toMatchObject({ banner: { ja: '新' }, endsAt, version: 2 })
    expect(await change({ version: 2, length: 'lifted' })).toMatchObject({ ok: true })
    expect(await onlyStop()).toMatchObject({ endsAt: null, version: 3 })
  })

  it('is over by itself, and cannot be lifted then', async () => {
    await openStops(clerk, wish(), NOW)
    const tomorrow = addMinutes(NOW, 24 * 60)
    const { id, version } = await onlyStop()
    expect(await runningBanners(tomorrow)).toEqual([])
    expect(await liftStop(clerk, { id, version }, tomorrow)).toEqual({ ok: false, reason: 'already_over' })
    expect(await stopsToShow(clerk, tomorrow)).toEqual([])
  })
})
