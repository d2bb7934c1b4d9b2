import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { places } from '#db/schema/slots.ts'
import {
  accessKeyHolder,
  aReservation,
  NEXT_WEEK,
  NOW,
  someSettings,
  staffMember,
} from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { tasksOfStaff } from '#lib/tasks/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { cancelAsOffice } from './cancel-as-office.ts'
import { officeCancelInput } from './input.ts'
import { visitToCancel } from './queries.ts'

const seen = ({ id, version }: { id: string; version: number }) => ({ reservationId: id, version })
const closed = { reason: 'counter_closed' as const, note: '停電のため' }

describe('the office cancels a visit', () => {
  beforeEach(resetDatabase)

  it('with an event, a mail that says why, and its places given back after the delay', async () => {
    await someSettings({ cancelledReturnMinutes: 30 })
    const staff = await staffMember({ role: 'clerk' })
    const visit = await aReservation({ email: 'hanako@example.jp', locale: 'en' })
    expect(await cancelAsOffice(staff, { ...seen(visit), ...closed }, NOW)).toEqual({
      ok: true,
      value: { number: visit.number, counterId: visit.counterId, isMailed: true },
    })
    expect(await database().select().from(reservations)).toMatchObject([
      { status: 'cancelled', version: 2, cancelledAt: NOW },
    ])
    expect(await database().select().from(reservationEvents)).toMatchObject([
      { kind: 'cancelled', actorKind: 'staff', actorId: staff.staffId, detail: { reason: 'counter_closed' } },
    ])
    expect(await database().select().from(outbox)).toMatchObject([
      {
        kind: 'reservation_cancelled_by_office',
        dedupeKey: `reservation_cancelled_by_office:${visit.id}:2`,
        recipient: 'hanako@example.jp',
        locale: 'en',
        facts: { number: visit.number, version: 2, ...closed },
      },
    ])
    expect(await database().select().from(places)).toMatchObject([
      { reservationId: null, freeFrom: addMinutes(NOW, 30) },
    ])
  })

  it('with a task to call them where no mail can tell them', async () => {
    const phone = { form: 'booking', key: 'phone', kind: 'phone', label: { ja: '電話番号' } } as const
    await database().insert(fieldDefinitions).values(phone)
    const staff = await staffMember()
    const [called, mailed] = [
      await aReservation({ answers: { phone: '03-0000-0002' }, locale: 'ne' }),
      await aReservation({ email: 'hanako@example.jp' }),
    ]
    await cancelAsOffice(staff, { ...seen(called), ...closed }, NOW)
    await cancelAsOffice(staff, { ...seen(called), ...closed }, NOW)
    await cancelAsOffice(staff, { ...seen(mailed), ...closed }, NOW)
    expect(await tasksOfStaff(staff, { state: 'open' })).toMatchObject([
      { kind: 'call_cancelled', number: called.number, phone: '03-0000-0002', locale: 'ne', createdAt: NOW },
    ])
  })

  it('even in its last minutes, when residents must call', async () => {
    const visit = await aReservation()
    const late = addMinutes(NEXT_WEEK, -1)
    expect(await cancelReservation(accessKeyHolder(visit.id), late)).toMatchObject({ reason: 'too_late' })
    expect(await cancelAsOffice(await staffMember(), { ...seen(visit), ...closed }, late)).toMatchObject({
      value: { isMailed: false },
    })
    expect(await database().select().from(outbox)).toEqual([])
  })

  it.each([
    ['that changed meanwhile', { version: 2 }, 'changed_meanwhile'],
    ['whose people have arrived', { status: 'arrived' }, 'not_possible'],
    ['that is cancelled already', { status: 'cancelled' }, 'not_possible'],
  ] as const)('but not one %s', async (_, change, reason) => {
    const visit = await aReservation()
    await database().update(reservations).set(change).where(eq(reservations.id, visit.id))
    const act = cancelAsOffice(await staffMember(), { ...seen(visit), ...closed }, NOW)
    expect(await act).toEqual({ ok: false, reason })
    expect(await database().select().from(reservationEvents)).toEqual([])
  })

  it('once, though two members of staff and the resident do so at the same time', async () => {
    const visit = await aReservation({ email: 'hanako@example.jp' })
    const staff = await staffMember()
    await Promise.all([
      cancelAsOffice(staff, { ...seen(visit), ...closed }, NOW),
      cancelAsOffice(staff, { ...seen(visit), ...closed }, NOW),
      cancelReservation(accessKeyHolder(visit.id), NOW),
    ])
    expect(await database().select().from(reservationEvents)).toHaveLength(1)
    expect(await database().select().from(outbox)).toHaveLength(1)
  })

  it('only with the right', async () => {
    const guest = await staffMember({ role: 'guest' })
    await expect(cancelAsOffice(guest, { ...seen(await aReservation()), ...closed }, NOW)).rejects.toThrow(
      'lacks desk.cancel',
    )
    await expect(visitToCancel(guest, { number: '1' })).rejects.toThrow('lacks desk.cancel')
  })

  it('and sees that a mail will go out, not to whom', async () => {
    const visit = await aReservation({ email: 'hanako@example.jp' })
    const shown = await visitToCancel(await staffMember(), { number: visit.number })
    expect(shown).toMatchObject({ id: visit.id, isMailed: true, status: 'booked' })
    expect(JSON.stringify(shown)).not.toContain('hanako')
  })
})

describe('why the office cancels', () => {
  const form = { reservationId: crypto.randomUUID(), version: '1', note: '' }

  it.each([
    [{ reason: 'duplicate' }, true],
    // Who asks for it has it cancelled for them, which is another act.
    [{ reason: 'asked' }, false],
    [{ reason: 'other', note: '台風のため' }, true],
    [{ reason: 'other' }, false],
    [{ reason: 'other', note: '  ' }, false],
    [{ reason: '' }, false],
    [{ reason: 'duplicate', note: 'あ'.repeat(201) }, false],
    [{ reason: 'duplicate', note: '123456789018' }, false],
  ])('%j: %s', (change, isAccepted) => {
    expect(officeCancelInput.safeParse({ ...form, ...change }).success).toBe(isAccepted)
  })
})
