import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { database } from '#db/client.ts'
import { aCounter, aReservation, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { allHeard, tell } from '#db/testing/heard.ts'
import { aHold } from '#db/testing/holds.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { dayOf } from '#lib/time.ts'
import { markArrived } from './mark-arrived.ts'
import { watchDays } from './watch-days.ts'

let clerk: StaffMember
let counterId: string

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  counterId = (await aCounter()).id
})

const slotAt = (clock: string, counter = counterId) =>
  aSlot({ counterId: counter, startsAt: new Date(`2026-11-24T${clock}:00+09:00`), lanes: 1 })

const aVisit = async (clock = '11:00') => aReservation({ owns: [await slotAt(clock)], createdAt: NOW })

/** Watches the counter, and waits until the line stands. */
async function watched(counterIds = [counterId]) {
  const look = vi.fn()
  onTestFinished(watchDays(clerk, { counterIds, today: () => dayOf(NOW) }, look))
  await tell('day_changed', `${counterIds[0]} ${dayOf(NOW)}`)
  await vi.waitFor(() => expect(look).toHaveBeenCalled(), { timeout: 10_000 })
  await settled()
  look.mockClear()
  return look
}

/** Until all that was told has been heard and passed on, which is longer than what is told together waits. */
async function settled(): Promise<void> {
  await allHeard('day_changed')
  await setTimeout(500)
}

const seen = (look: ReturnType<typeof vi.fn>) =>
  vi.waitFor(() => expect(look).toHaveBeenCalled(), { timeout: 10_000 })

describe('who watches a counter today is told to look', () => {
  it('when somebody books, and when a mark is made', async () => {
    const look = await watched()
    const { id } = await aVisit()
    await seen(look)
    await settled()
    look.mockClear()
    await markArrived(clerk, { reservationId: id, version: 1 }, NOW)
    await seen(look)
  })

  it('when somebody keeps a place while they fill in the form', async () => {
    const slot = await slotAt('11:00')
    const look = await watched()
    await aHold({ slot })
    await seen(look)
  })

  it('once, whatever happens within a moment', async () => {
    const look = await watched()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    await database().execute(
      sql`select pg_notify('day_changed', ${`${counterId} ${dayOf(NOW)}`} || '') from generate_series(1, 50)`,
    )
    for (const clock of ['11:00', '11:30', '13:00']) await aVisit(clock)
    await allHeard('day_changed')
    expect(look).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1000)
    expect(look).toHaveBeenCalledTimes(1)
  })
})

describe('nobody is told', () => {
  it('of another counter, of another day, or of an act that was taken back', async () => {
    const other = await aCounter()
    const look = await watched()
    await aReservation({ owns: [await slotAt('11:00', other.id)], createdAt: NOW })
    const nextWeek = await aSlot({ counterId, startsAt: new Date('2026-12-01T10:00:00+09:00') })
    await aReservation({ owns: [nextWeek], createdAt: NOW })
    const { id } = await aReservation({ owns: [await slotAt('12:00', other.id)], createdAt: NOW })
    const undone = database().transaction(async (tx) => {
      await tx.execute(
        sql`update reservations set counter_id = ${counterId}, version = version + 1 where id = ${id}`,
      )
      throw new Error('taken back')
    })
    await expect(undone).rejects.toThrow('taken back')
    await settled()
    expect(look).not.toHaveBeenCalled()
  })

  it('of a counter where they have no right', async () => {
    const bounded = await staffMember({ role: 'clerk', counterIds: [(await aCounter()).id] })
    const look = vi.fn()
    onTestFinished(watchDays(bounded, { counterIds: [counterId], today: () => dayOf(NOW) }, look))
    await settled()
    look.mockClear()
    await aVisit()
    await settled()
    expect(look).not.toHaveBeenCalled()
  })

  it('without the right to see the day', async () => {
    const stranger = await staffMember({ role: 'gone' })
    const watch = { counterIds: [counterId], today: () => dayOf(NOW) }
    expect(() => watchDays(stranger, watch, () => undefined)).toThrow('lacks desk.view')
  })
})
