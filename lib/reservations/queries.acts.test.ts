import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { onSide } from '#db/side.ts'
import { accessKeyHolder, someSettings, staffMember, visitor } from '#db/testing/factories.ts'
import { aResident, ownerOf } from '#db/testing/residents.ts'
import { aTown, now, start } from '#db/testing/town.ts'
import type { Resident } from '#lib/actor.ts'
import { cancelAsOffice } from '#lib/desk/cancel-as-office.ts'
import { accessKeyHash } from '#lib/ids.ts'
import { lettersOfResident } from '#lib/notices/queries.ts'
import { bookForCaller } from '#lib/proxy/book.ts'
import { cancelForCaller } from '#lib/proxy/cancel.ts'
import { changeForCaller } from '#lib/proxy/change.ts'
import { holdForCaller } from '#lib/proxy/hold.ts'
import { addMinutes } from '#lib/time.ts'
import { bookHeld } from './book-held.ts'
import { holdPlace } from './hold.ts'
import { reservationsOfResident, staffActsOn } from './queries.ts'
import { partyOf } from './rules.ts'

const asResident = <Answer>(work: () => Promise<Answer>): Promise<Answer> => onSide('resident', work)

let agent: Awaited<ReturnType<typeof staffMember>>
let hanako: Resident

/** Booked for Hanako by telephone, moved at the counter a minute later, and a minute after that cancelled by telephone. */
async function threeActs() {
  const wish = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }
  const whose = { channel: 'phone' as const, residentId: hanako.residentId, isUnbound: false }
  const held = await holdForCaller(agent, { ...wish, ...whose }, undefined, now)
  if (!held.ok) throw new Error(held.reason)
  const details = { email: 'hanako@example.com' }
  const booked = await bookForCaller(agent, held.value.token, { details }, now)
  if (!booked.ok) throw new Error(booked.reason)
  const { reservationId } = booked.value
  const later = { channel: 'counter' as const, exceeded: undefined, counterId: 'hall', startsAt: start(2) }
  const moving = { reservationId, version: 1, ...later }
  expect((await changeForCaller(agent, moving, addMinutes(now, 1))).ok).toBe(true)
  const ending = { reservationId, version: 2, channel: 'phone' as const, exceeded: undefined }
  expect((await cancelForCaller(agent, ending, addMinutes(now, 2))).ok).toBe(true)
  return booked.value
}

const told = [
  { kind: 'booked', channel: 'phone', at: now.toISOString() },
  { kind: 'changed', channel: 'counter', at: addMinutes(now, 1).toISOString() },
  { kind: 'cancelled', channel: 'phone', at: addMinutes(now, 2).toISOString() },
]

beforeEach(async () => {
  await aTown({ lanes: 1, slotCount: 4 })
  await someSettings({ bookingMode: 'both' })
  agent = await staffMember({ role: 'call_centre' })
  hanako = await aResident()
})

describe('what staff did at the wish of somebody', () => {
  it('is read by them, with their session and with the key of the visit', async () => {
    const { reservationId, accessKey } = await threeActs()
    expect(await asResident(() => staffActsOn(ownerOf(hanako, reservationId)))).toEqual(told)
    expect(
      await asResident(() => staffActsOn(accessKeyHolder(reservationId, accessKeyHash(accessKey)))),
    ).toEqual(told)
    expect(await asResident(() => reservationsOfResident(hanako))).toMatchObject([{ byStaff: told }])
  })

  it('is read by nobody else', async () => {
    const { reservationId } = await threeActs()
    const taro = await aResident()
    expect(await asResident(() => staffActsOn(ownerOf(taro, reservationId)))).toEqual([])
    expect(await asResident(() => staffActsOn(accessKeyHolder(reservationId, 'another')))).toEqual([])
  })

  it('stands beside each mail that it was told by', async () => {
    await threeActs()
    await database().update(outbox).set({ sentAt: sql`created_at`, subject: 'mail' })
    const letters = await asResident(() => lettersOfResident(hanako))
    expect(letters.map(({ kind, byStaff }) => [kind, byStaff]).toReversed()).toEqual([
      ['reservation_booked', told[0]],
      ['reservation_changed', told[1]],
      ['reservation_cancelled', told[2]],
    ])
  })

  it('is nothing where the office cancels of its own accord, or where staff did nothing', async () => {
    const chief = await staffMember({ role: 'section_chief' })
    const wish = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }
    const held = await asResident(() => holdPlace(visitor(), wish, undefined, now))
    if (!held.ok) throw new Error(held.reason)
    const booked = await asResident(() => bookHeld(hanako, held.value.token, now))
    if (!booked.ok) throw new Error(booked.reason)
    const { reservationId } = booked.value
    const ending = { reservationId, version: 1, reason: 'counter_closed' as const, note: '' }
    expect((await cancelAsOffice(chief, ending, now)).ok).toBe(true)
    expect(await asResident(() => staffActsOn(ownerOf(hanako, reservationId)))).toEqual([])
  })
})
