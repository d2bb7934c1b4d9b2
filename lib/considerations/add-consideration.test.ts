import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { considerationEvents, considerations } from '#db/schema/considerations.ts'
import { aReservation, aSlot, NOW, someSettings, staffMember, systemJob } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { dumpDatabase, resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { readBookings } from '#lib/desk/read-bookings.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { readAnswers } from '#lib/residents/read-answers.ts'
import { ok, refused } from '#lib/result.ts'
import { addDays, addMinutes, dayOf } from '#lib/time.ts'
import { addConsideration } from './add-consideration.ts'
import { changeConsideration } from './change.ts'
import { considerationInput } from './input.ts'
import { purgeConsiderations } from './purge-considerations.ts'
import { considerationToEdit } from './queries.ts'
import { newestEvent } from './record-event.ts'
import { withdrawConsideration } from './withdraw.ts'

let clerk: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ residentData: 'stored' })
  clerk = await staffMember({ role: 'clerk' })
  chief = await staffMember({ role: 'section_chief' })
})

const period = { startsOn: '2026-11-24', endsOn: '2027-03-31' }
const flood = { ...period, toDo: 'take no fee', isFeeExempt: true, contact: 'shelter' }

async function aFlooded(staff = chief) {
  const person = await anAccount()
  const added = await addConsideration(
    staff,
    { subject: { about: 'resident', of: person.id }, kind: 'disaster', details: flood },
    NOW,
  )
  if (!added.ok) throw new Error(added.reason)
  return { person, id: added.value.id }
}

/** As somebody sends it who has opened the page this moment. */
const seenNow = async (id: string) => ({ id, seen: await newestEvent(database(), id) })

const row = async () => (await database().select().from(considerations))[0]
const acts = async () =>
  (await database().select().from(auditEntries).orderBy(auditEntries.id)).map(({ act, subjectId }) => [
    act,
    subjectId,
  ])

describe('a consideration', () => {
  it('is written with its history and a trace, changed, and ended', async () => {
    const { person, id } = await aFlooded()
    expect(await row()).toMatchObject({ residentId: person.id, kind: 'disaster', ...flood, endedAt: null })
    const change = { ...(await seenNow(id)), details: { ...flood, contact: 'hotel' } }
    expect(await changeConsideration(chief, change, addMinutes(NOW, 1))).toEqual(ok(null))
    expect(await withdrawConsideration(chief, await seenNow(id), addMinutes(NOW, 2))).toEqual(ok(null))
    expect(await row()).toMatchObject({ contact: 'hotel', endedAt: addMinutes(NOW, 2) })
    const events = await database().select().from(considerationEvents).orderBy(considerationEvents.id)
    expect(events.map(({ kind, details }) => [kind, details])).toEqual([
      ['added', ['toDo', 'startsOn', 'endsOn', 'isFeeExempt', 'contact']],
      ['changed', ['contact']],
      ['ended', []],
    ])
    const traced = ['consideration_added', 'consideration_changed', 'consideration_ended']
    expect(await acts()).toEqual(traced.map((act) => [act, person.id]))
    expect(await withdrawConsideration(chief, await seenNow(id), NOW)).toEqual(refused('not_found'))
    expect(await considerationToEdit(chief, id)).toBeNull()
  })

  it('is neither changed nor ended from a page that somebody else was faster on', async () => {
    const { id } = await aFlooded()
    const opened = await seenNow(id)
    const first = { ...opened, details: { ...flood, contact: 'hotel' } }
    expect(await changeConsideration(chief, first, addMinutes(NOW, 1))).toEqual(ok(null))
    const second = { ...opened, details: { ...flood, toDo: 'take half the fee' } }
    expect(await changeConsideration(clerk, second, addMinutes(NOW, 2))).toEqual(refused('changed_meanwhile'))
    expect(await withdrawConsideration(clerk, opened, addMinutes(NOW, 2))).toEqual(
      refused('changed_meanwhile'),
    )
    expect(await row()).toMatchObject({ toDo: flood.toDo, contact: 'hotel', endedAt: null })
    const afterReading = { ...second, ...(await seenNow(id)) }
    expect(await changeConsideration(clerk, afterReading, addMinutes(NOW, 3))).toEqual(ok(null))
  })

  it('keeps the address that a clerk may not see, whatever the clerk changes', async () => {
    const { id } = await aFlooded()
    expect((await considerationToEdit(clerk, id))?.contact).toBeNull()
    const details = { ...flood, toDo: 'no fee at all', contact: 'somewhere else' }
    const change = { ...(await seenNow(id)), details }
    expect(await changeConsideration(clerk, change, NOW)).toEqual(ok(null))
    expect(await row()).toMatchObject({ toDo: 'no fee at all', contact: 'shelter' })
  })

  it('of a kind that somebody may not know is neither written nor changed by them', async () => {
    const { person, id } = await aFlooded()
    const helper = await staffMember({
      permissions: [
        'considerations.edit',
        'considerations.language',
        'considerations.todo',
        'residents.view',
      ],
    })
    const wish = { subject: { about: 'resident' as const, of: person.id }, kind: 'disaster' as const }
    expect(await addConsideration(helper, { ...wish, details: flood }, NOW)).toEqual(refused('not_found'))
    expect(await changeConsideration(helper, { ...(await seenNow(id)), details: flood }, NOW)).toEqual(
      refused('not_found'),
    )
    expect(await withdrawConsideration(helper, await seenNow(id), NOW)).toEqual(refused('not_found'))
    await expect(
      addConsideration(await staffMember({ role: 'reception' }), { ...wish, details: flood }, NOW),
    ).rejects.toThrow('considerations.edit')
  })

  it('is for nobody once its person is protected, and none can be written', async () => {
    const { person, id } = await aFlooded()
    await aProtection(chief, { residentId: person.id })
    expect(await considerationToEdit(chief, id)).toBeNull()
    const wish = { subject: { about: 'resident' as const, of: person.id }, kind: 'disaster' as const }
    expect(await addConsideration(chief, { ...wish, details: flood }, NOW)).toEqual(refused('not_found'))
    expect(await changeConsideration(chief, { ...(await seenNow(id)), details: flood }, NOW)).toEqual(
      refused('not_found'),
    )
  })

  it('holds no address in a city that keeps nothing about residents', async () => {
    await someSettings({ residentData: 'none' })
    const person = await anAccount()
    const wish = { subject: { about: 'resident' as const, of: person.id }, kind: 'disaster' as const }
    expect(await addConsideration(chief, { ...wish, details: flood }, NOW)).toEqual(refused('not_kept'))
    const without = { ...flood, contact: null }
    expect(await addConsideration(chief, { ...wish, details: without }, NOW)).toMatchObject({ ok: true })
  })

  it('takes what its form asks and no 個人番号', () => {
    const sent = { toDo: 'speak slowly', helps: '983205673214', ...period }
    expect(considerationInput('care', 'resident').safeParse(sent).error?.issues[0]).toMatchObject({
      path: ['helps'],
      message: 'my_number',
    })
    const good = { ...sent, helps: 'a board', contact: 'not of this kind' }
    expect(considerationInput('care', 'resident').parse(good)).toEqual({
      toDo: 'speak slowly',
      helps: 'a board',
      ...period,
    })
    const late = { toDo: 'x', helps: '', startsOn: '2027-01-02', endsOn: '2027-01-01' }
    expect(considerationInput('care', 'resident').safeParse(late).error?.issues[0]?.path).toEqual(['endsOn'])
    const visit = considerationInput('language', 'visit')
    const booked = { toDo: 'x', language: 'English', interpreter: '', interpreterState: 'booked' }
    expect(visit.parse({ ...booked, interpreterDay: '2026-11-24', interpreterClock: '10:00' })).toMatchObject(
      {
        interpreterAt: NOW,
        startsOn: null,
        endsOn: null,
      },
    )
    expect(visit.safeParse({ ...booked, interpreterDay: '2026-11-24', interpreterClock: '' }).success).toBe(
      false,
    )
  })
})

describe('what is noted', () => {
  it('stands in no file that staff take along', async () => {
    const { person } = await aFlooded()
    const at = await aSlot({ startsAt: NOW })
    const visit = await aReservation({ owns: [at], residentId: person.id })
    const [from, until] = [dayOf(NOW), addDays(dayOf(NOW), 1)]
    const files = await Promise.all([
      readBookings(chief, { counterId: visit.counterId, from, until }, 'ja'),
      readAnswers(chief, 'ja'),
    ])
    expect(JSON.stringify(files)).toContain(groupReservationNumber(visit.number))
    expect(JSON.stringify(files)).not.toMatch(/take no fee|shelter|被災/)
  })

  it('is deleted when it was over as long ago as contacts are kept, and its history with it', async () => {
    await someSettings({ contactRetentionDays: 30 })
    await aFlooded()
    const lastKept = new Date('2027-04-30T12:00:00+09:00')
    expect(await purgeConsiderations(systemJob(), lastKept)).toEqual({ considerations: 0 })
    expect(await purgeConsiderations(systemJob(), addMinutes(lastKept, 24 * 60))).toEqual({
      considerations: 1,
    })
    expect(await database().$count(considerationEvents)).toBe(0)
    expect(await dumpDatabase()).not.toContain('shelter')
  })

  it('of a booking is deleted that long after the visit, and what was ended after its end', async () => {
    await someSettings({ contactRetentionDays: 30 })
    const at = await aSlot({ startsAt: NOW })
    const visit = await aReservation({ owns: [at] })
    const [one] = await database()
      .insert(considerations)
      .values([
        { reservationId: visit.id, kind: 'care', toDo: 'of the visit' },
        { residentId: (await anAccount()).id, ...period, kind: 'care', toDo: 'ended', endedAt: NOW },
      ])
      .returning()
    expect(one).toBeDefined()
    expect(await purgeConsiderations(systemJob(), addMinutes(NOW, 30 * 24 * 60))).toEqual({
      considerations: 0,
    })
    expect(await purgeConsiderations(systemJob(), addMinutes(NOW, 31 * 24 * 60))).toEqual({
      considerations: 2,
    })
  })
})
