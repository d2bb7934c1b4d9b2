import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import {
  aCounter,
  aReservation,
  aSlot,
  NOW,
  someSettings,
  staffMember,
  systemJob,
} from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { changeMissed } from './change-missed.ts'
import { markMissed } from './mark-missed.ts'
import { missedBefore } from './queries.ts'

beforeEach(resetDatabase)

const later = (minutes: number) => addMinutes(NOW, minutes)

const aVisitAt = async (minutes: number, counterId: string, values = {}) =>
  aReservation({ owns: [await aSlot({ counterId, startsAt: later(minutes) })], ...values })

const statusOf = async (id: string) => {
  const [row] = await database().select().from(reservations).where(eq(reservations.id, id))
  return row?.status
}

describe('who did not come', () => {
  it('is marked once the counter has closed and the grace is over, by however many workers, once', async () => {
    await someSettings({ noShowMinutes: 30 })
    const counter = await aCounter()
    const visit = await aVisitAt(0, counter.id)
    const last = await aSlot({ counterId: counter.id, startsAt: later(120) })
    const closed = addMinutes(last.endsAt, 30)
    expect(await markMissed(systemJob(), addMinutes(closed, -1))).toEqual({ missed: 0 })
    const runs = await Promise.all([1, 2, 3].map(() => markMissed(systemJob(), closed)))
    expect(runs.reduce((sum, { missed }) => sum + missed, 0)).toBe(1)
    expect(await statusOf(visit.id)).toBe('no_show')
    expect(await database().select().from(reservationEvents)).toMatchObject([
      { kind: 'no_show', actorKind: 'system', at: closed },
    ])
    expect(await database().$count(outbox)).toBe(0)
  })

  it('is marked days later, too, and who came, cancelled or is to come is not', async () => {
    const counter = await aCounter()
    const missed = await aVisitAt(0, counter.id)
    const others = [
      await aVisitAt(60, counter.id, { status: 'arrived' }),
      await aVisitAt(120, counter.id, { status: 'cancelled' }),
      await aVisitAt(5 * 24 * 60, counter.id),
    ]
    expect(await markMissed(systemJob(), later(4 * 24 * 60))).toEqual({ missed: 1 })
    expect(await statusOf(missed.id)).toBe('no_show')
    for (const { id } of others) expect(await statusOf(id)).not.toBe('no_show')
  })

  it('is written to the next morning where the city says so', async () => {
    await someSettings({ missedMail: true })
    const counter = await aCounter()
    const visit = await aVisitAt(0, counter.id, { email: 'hanako@example.jp', locale: 'en' })
    await markMissed(systemJob(), later(10 * 60))
    expect(await database().select().from(outbox)).toMatchObject([
      { kind: 'reservation_missed', reservationId: visit.id, locale: 'en', recipient: 'hanako@example.jp' },
    ])
  })
})

describe('a mark by mistake', () => {
  it('is corrected with a reason, by events, and the job leaves it', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    const visit = await aVisitAt(0, (await aCounter()).id)
    await markMissed(systemJob(), later(10 * 60))
    const wish = { reservationId: visit.id, version: 2, to: 'booked', reason: '電話で遅れると連絡' } as const
    expect(await changeMissed(clerk, { ...wish, version: 1 }, later(601))).toEqual(
      refused('changed_meanwhile'),
    )
    expect(await changeMissed(clerk, wish, later(601))).toEqual(ok(null))
    expect(await markMissed(systemJob(), later(700))).toEqual({ missed: 0 })
    expect(await changeMissed(clerk, { ...wish, version: 3 }, later(702))).toEqual(refused('not_missed'))
    expect(await statusOf(visit.id)).toBe('booked')
    const events = await database().select().from(reservationEvents).orderBy(asc(reservationEvents.id))
    expect(events).toMatchObject([
      { kind: 'no_show' },
      { kind: 'undone', undoes: events[0]?.id, detail: { status: 'booked', said: wish.reason } },
    ])
  })

  it('is corrected by those alone who may', async () => {
    const guest = await staffMember({ permissions: ['desk.mark'] })
    const wish = { reservationId: crypto.randomUUID(), version: 1, to: 'served', reason: 'x' } as const
    expect(() => changeMissed(guest, wish, NOW)).toThrow('lacks no_shows.correct')
  })
})

it('staff are told of who missed visits before where the city wants that', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  const email = 'hanako@example.jp'
  const counter = await aCounter()
  await aVisitAt(0, counter.id, { email, status: 'no_show' })
  const visit = await aVisitAt(60, counter.id, { email: 'Hanako@example.jp' })
  expect(await missedBefore(clerk, visit.id, NOW)).toBeNull()
  await someSettings({ missedMost: 1 })
  forgetRemembered()
  expect(await missedBefore(clerk, visit.id, NOW)).toEqual({ count: 1, days: 90 })
})
