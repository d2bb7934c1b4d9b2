import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations } from '#db/schema/reservations.ts'
import { accessKeyHolder, aReservation, aSlot, someSettings, systemJob } from '#db/testing/factories.ts'
import { letterNow } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { deliverPending } from '#lib/outbox/deliver.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { addMinutes } from '#lib/time.ts'
import { remindVisitors } from './remind.ts'
import { reminderSpans } from './rules.ts'

const VISIT = new Date('2026-12-02T10:00:00+09:00')
const at = (moment: string) => new Date(`2026-${moment}:00+09:00`)

/** A visit on the second of December, booked long before. */
const aVisit = async (values: Parameters<typeof aReservation>[0] = {}) =>
  aReservation({
    owns: [await aSlot({ startsAt: VISIT })],
    email: 'hanako@example.jp',
    createdAt: at('11-01T10:00'),
    ...values,
  })

const remind = (now: Date) => remindVisitors(systemJob(), now)
const letters = () => database().select().from(outbox).orderBy(outbox.createdAt)

describe('which visits are reminded', () => {
  it.each([
    ['before the office opens: those of today', [1], '12-01T08:59', [[1, '12-01T08:59', '12-02T00:00']]],
    ['after it has opened: those of tomorrow too', [1], '12-01T09:00', [[1, '12-01T09:00', '12-03T00:00']]],
    [
      'with two reminders each visit has the later one that is due',
      [7, 1],
      '12-01T09:00',
      [
        [1, '12-01T09:00', '12-03T00:00'],
        [7, '12-03T00:00', '12-09T00:00'],
      ],
    ],
    ['no day: none', [], '12-01T09:00', []],
    ['a day given twice: once', [1, 1], '12-01T09:00', [[1, '12-01T09:00', '12-03T00:00']]],
  ] as [string, number[], string, [number, string, string][]][])('%s', (_, days, now, spans) => {
    expect(reminderSpans({ reminderDays: days, reminderClock: '09:00' }, at(now))).toEqual(
      spans.map(([before, from, until]) => ({ days: before, from: at(from), until: at(until) })),
    )
  })
})

describe('a reminder', () => {
  beforeEach(async () => {
    await resetDatabase()
    await someSettings({ reminderDays: [1] })
  })

  it('is written once, on the morning before the visit, with what the visit is', async () => {
    const visit = await aVisit({ locale: 'en' })
    expect(await remind(at('12-01T08:59'))).toEqual({ reminded: 0 })
    expect(await remind(at('12-01T09:00'))).toEqual({ reminded: 1 })
    expect(await remind(at('12-01T09:05'))).toEqual({ reminded: 0 })
    expect(await remind(at('12-02T09:59'))).toEqual({ reminded: 0 })
    const [letter] = await letters()
    expect(letter).toMatchObject({
      kind: 'reservation_reminder',
      dedupeKey: `reservation_reminder:${visit.id}:1:1`,
      reservationId: visit.id,
      recipient: 'hanako@example.jp',
      locale: 'en',
      secret: null,
      facts: { number: visit.number, version: 1, visitors: [{ attendance: 'self' }] },
    })
  })

  it('is written from the time of day that the city says', async () => {
    await someSettings({ reminderClock: '17:30' })
    const visit = await aVisit()
    expect(await remind(at('12-01T17:29'))).toEqual({ reminded: 0 })
    expect(await remind(at('12-01T17:30'))).toEqual({ reminded: 1 })
    await someSettings({ reminderClock: '18:00' })
    expect(await remind(at('12-01T18:00'))).toEqual({ reminded: 0 })
    expect(await letters()).toMatchObject([{ reservationId: visit.id }])
  })

  it.each([
    ['cancelled', { status: 'cancelled' }],
    ['already there', { status: 'arrived' }],
    ['without an address', { email: null }],
    ['booked since it was due', { createdAt: at('12-01T09:00') }],
  ] as const)('is not written for a visit that is %s', async (_, values) => {
    await aVisit(values)
    expect(await remind(at('12-01T12:00'))).toEqual({ reminded: 0 })
  })

  it('is made good after a pause, but not when the visit has begun', async () => {
    await aVisit()
    expect(await remind(VISIT)).toEqual({ reminded: 0 })
    expect(await remind(addMinutes(VISIT, -1))).toEqual({ reminded: 1 })
  })

  it('is not written to somebody who has just moved the visit', async () => {
    const visit = await aVisit({ version: 2 })
    await database()
      .insert(outbox)
      .values({
        kind: 'reservation_changed',
        dedupeKey: 'moved',
        reservationId: visit.id,
        recipient: 'hanako@example.jp',
        locale: 'ja',
        facts: {},
        createdAt: at('12-01T09:30'),
      })
    expect(await remind(at('12-01T10:00'))).toEqual({ reminded: 0 })
  })

  it('comes several times where the city says so, and only the latest after a pause', async () => {
    await someSettings({ reminderDays: [7, 1] })
    await aVisit()
    expect(await remind(at('11-25T09:00'))).toEqual({ reminded: 1 })
    expect(await remind(at('11-26T09:00'))).toEqual({ reminded: 0 })
    expect(await remind(at('12-01T09:00'))).toEqual({ reminded: 1 })
    await aVisit()
    expect(await remind(at('12-01T09:30'))).toEqual({ reminded: 1 })
    const keys = (await letters()).map(({ dedupeKey }) => dedupeKey.split(':').at(-1))
    expect(keys).toEqual(['7', '1', '1'])
  })

  it('is not sent when the visit was cancelled meanwhile', async () => {
    const visit = await aVisit()
    await remind(at('12-01T09:00'))
    const [letter] = await letters()
    await cancelReservation(accessKeyHolder(visit.id), at('12-01T09:01'))
    for (let turn = 0; turn < 2; turn += 1) await deliverPending(systemJob(), at('12-01T09:02'))
    expect(letter && (await letterNow(letter))).toMatchObject({ status: 'withdrawn', subject: null })
    expect((await letters()).at(-1)).toMatchObject({ kind: 'reservation_cancelled', status: 'sent' })
  })

  it.each([
    ['moved', { startsAt: addMinutes(VISIT, -15) }],
    ['arrived', { status: 'arrived' }],
  ] as const)('is not sent when the visitor has %s meanwhile', async (_, change) => {
    await aVisit()
    await remind(at('12-01T09:00'))
    await database().update(reservations).set(change)
    await deliverPending(systemJob(), at('12-01T09:02'))
    expect(await letters()).toMatchObject([{ status: 'withdrawn' }])
  })

  it('is not sent when the visit has begun, and is sent before', async () => {
    await aVisit()
    await remind(at('12-01T09:00'))
    await database().update(outbox).set({ nextAttemptAt: VISIT }).where(eq(outbox.status, 'pending'))
    await deliverPending(systemJob(), VISIT)
    expect(await letters()).toMatchObject([{ status: 'withdrawn' }])
    await database()
      .update(outbox)
      .set({ status: 'pending', nextAttemptAt: at('12-01T09:00') })
    await deliverPending(systemJob(), at('12-01T09:02'))
    expect(await letters()).toMatchObject([{ status: 'sent' }])
  })

  it('is written once by workers that ask at the same time', async () => {
    for (let index = 0; index < 20; index += 1) await aVisit()
    const workers = [1, 2, 3].map(() => aWorker(at('12-01T09:00')))
    await Promise.all(workers.map((worker) => once(worker, 'exit')))
    expect(await letters()).toHaveLength(20)
  })
})

/** A process of its own that writes the reminders that are due, and ends. */
function aWorker(now: Date): ChildProcess {
  const worker = fork(new URL('../../db/testing/reminder-worker.ts', import.meta.url), {
    serialization: 'advanced',
  })
  worker.send(now)
  return worker
}
