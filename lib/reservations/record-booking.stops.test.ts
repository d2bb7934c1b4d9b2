import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { services } from '#db/schema/services.ts'
import { slots } from '#db/schema/slots.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import { aReservation, visitor } from '#db/testing/factories.ts'
import { accessKeyHolder, aPartner, aTown, now, ownedPlaces, partner, start } from '#db/testing/town.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { addMinutes } from '#lib/time.ts'
import { book } from './book.ts'
import { bookHeld } from './book-held.ts'
import { changeReservation } from './change.ts'
import { extendHold } from './extend-hold.ts'
import { holdPlace } from './hold.ts'
import { keepDraft } from './keep-draft.ts'
import { partyOf } from './rules.ts'

let clientId: string

beforeEach(async () => {
  await aTown({ lanes: 20, slotCount: 12 })
  clientId = await aPartner()
})

const aStop = (values: Partial<typeof bookingStops.$inferInsert> = {}) =>
  database()
    .insert(bookingStops)
    .values({ kind: 'counter', startsAt: start(0), ...values })

const wishAt = (slot: number, service = 'pickup') => ({
  counter: 'hall',
  startsAt: start(slot).toISOString(),
  visitors: [{ service }],
  locale: 'ja' as const,
})

const bookAt = (slot: number, service?: string) =>
  book(partner(clientId), wishAt(slot, service), undefined, now)

const booked = () => database().$count(reservations)

describe('a stop that was just made, and is not yet in anybody’s memory', () => {
  // The answer that is remembered for a second says that nothing is stopped.
  beforeEach(async () => {
    expect((await bookAt(11)).ok).toBe(true)
  })

  it.each([
    [{}, 'pickup', false],
    [{ counterId: 'hall' }, 'pickup', false],
    [{ serviceIds: ['move'] }, 'pickup', true],
    [{ serviceIds: ['move'] }, 'move', false],
    [{ endsAt: start(1) }, 'pickup', true],
    [{ startsAt: start(3) }, 'pickup', false],
    // Two slots from the third on: the second of them is stopped.
    [{ startsAt: addMinutes(start(3), 5) }, 'move', false],
    [{ startsAt: start(5) }, 'move', true],
    [{ liftedAt: now }, 'pickup', true],
    [{ kind: 'national' as const }, 'pickup', true],
    [{ kind: 'national' as const, serviceIds: ['pickup'] }, 'pickup', false],
  ])('with %j lets %s be booked: %j', async (values, service, isBooked) => {
    await aStop(values)
    expect(await bookAt(3, service)).toMatchObject(
      isBooked ? { ok: true } : { ok: false, reason: 'kind' in values ? 'national_stop' : 'counter_stop' },
    )
  })

  it('of the country’s systems is for the services that need them', async () => {
    await database().update(services).set({ needsNationalSystem: true }).where(eq(services.id, 'move'))
    await aStop({ kind: 'national' })
    expect((await bookAt(3, 'pickup')).ok).toBe(true)
    expect(await bookAt(3, 'move')).toEqual({ ok: false, reason: 'national_stop' })
  })

  it('refuses holding, extending, booking what is held, and moving a visit, which stays where it is', async () => {
    const wish = { counterId: 'hall', startsAt: start(4), visitors: partyOf(['pickup'], 1) }
    const held = await holdPlace(visitor(), wish, undefined, now)
    if (!held.ok) throw new Error(held.reason)
    await keepDraft(visitor(), held.value.token, { language: 'ja' })
    const [slot] = await database()
      .select()
      .from(slots)
      .where(eq(slots.startsAt, start(0)))
    const { id } = await aReservation({ serviceIds: ['pickup'], owns: slot && [slot] })
    await bookAt(10)
    const before = await ownedPlaces()
    await aStop({ startsAt: start(1) })

    const refusal = { ok: false, reason: 'counter_stop' }
    expect(await holdPlace(visitor(), wish, undefined, now)).toEqual(refusal)
    expect(await extendHold(visitor(), held.value.token, now)).toEqual({ ok: false, reason: 'hold_lost' })
    expect(await bookHeld(visitor(), held.value.token, now)).toEqual(refusal)
    const moved = await changeReservation(accessKeyHolder(id), { counterId: 'hall', startsAt: start(5) }, now)
    expect(moved).toEqual(refusal)
    expect(await ownedPlaces()).toEqual(before)
  })
})

describe('a stop that is known', () => {
  it('says so before anything is asked of the database', async () => {
    await aStop()
    forgetRemembered()
    expect(await bookAt(3)).toEqual({ ok: false, reason: 'counter_stop' })
  })
})

/** Locks the slot that begins then, as whoever books it does. Answers what lets go of it. */
async function lockSlot(startsAt: Date): Promise<() => Promise<void>> {
  const [isLocked, isReleased] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()]
  const locking = database().transaction(async (tx) => {
    await tx.select().from(slots).where(eq(slots.startsAt, startsAt)).for('update')
    isLocked.resolve(null)
    await isReleased.promise
  })
  await Promise.race([isLocked.promise, locking])
  return async () => {
    isReleased.resolve(null)
    await locking
  }
}

/** Until a booking waits for its slot, or a stop for the bookings that have begun. */
const untilWaits = (who: 'booking' | 'stop') =>
  until(async () => {
    const waits = await database().execute(sql`
      select from pg_locks join pg_stat_activity using (pid)
      where datname = current_database() and not granted and (locktype = 'advisory') = ${who === 'stop'}`)
    return waits.length > 0
  })

const until = (isSo: () => Promise<boolean>) =>
  vi.waitFor(async () => expect(await isSo()).toBe(true), { timeout: 30_000, interval: 5 })

it('a stop waits for the bookings that have begun, and they for nothing but their slot', async () => {
  const done: string[] = []
  const release = await lockSlot(start(0))
  const booking = bookAt(0).finally(() => done.push('booked'))
  await untilWaits('booking')
  // What the stop finds, not which of two answers comes first: both are on their way at once.
  const stopping = aStop()
    .finally(() => done.push('stopped'))
    .then(booked)
  await untilWaits('stop')
  expect(done).toEqual([])
  await release()
  expect(await Promise.all([booking, stopping])).toMatchObject([{ ok: true }, 1])
})

it('when a stop is made while two hundred book, nobody gets a place after it', async () => {
  const tasks = Array.from(
    { length: 200 },
    (_, index): Task => ({ verb: 'book', clientId, wish: wishAt(index % 12), now }),
  )
  // However fast they are, some stand at this slot until the stop is on its way, and others behind them.
  const release = await lockSlot(start(11))
  const answers = crowd(tasks)
  await until(async () => (await booked()) >= 10)
  await untilWaits('booking')
  const stopping = aStop().execute()
  await untilWaits('stop')
  await release()
  await stopping
  const whenStopped = await booked()
  const refused = (await answers).filter((answer) => !answer.ok)
  expect(await booked()).toBe(whenStopped)
  expect(refused).toHaveLength(200 - whenStopped)
  expect(new Set(refused.map((answer) => !answer.ok && answer.reason))).toEqual(new Set(['counter_stop']))
  expect(await ownedPlaces()).toHaveLength(whenStopped)
})
