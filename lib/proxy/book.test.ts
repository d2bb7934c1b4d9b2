import { beforeEach, describe, expect, it } from 'vitest'
import { someSettings, staffMember } from '#db/testing/factories.ts'
import { anAccount } from '#db/testing/residents.ts'
import { allReservations, aTown, eventsOf, now, ownedPlaces, start } from '#db/testing/town.ts'
import { tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import { partyOf } from '#lib/reservations/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { bookForCaller } from './book.ts'
import { cancelForCaller } from './cancel.ts'
import { changeForCaller } from './change.ts'
import { holdForCaller } from './hold.ts'
import { heldForCaller, visitOfCaller } from './queries.ts'
import { releaseForCaller } from './release.ts'

const wish = (slot = 0, beside: object = {}) => ({
  counterId: 'hall',
  startsAt: start(slot),
  visitors: partyOf(['pickup'], 1),
  channel: 'phone' as const,
  residentId: null,
  isUnbound: false,
  ...beside,
})

let agent: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await aTown({ lanes: 1, slotCount: 4 })
  agent = await staffMember({ role: 'call_centre' })
  chief = await staffMember({ role: 'section_chief' })
})

async function held(staff = agent, ...asked: Parameters<typeof wish>): Promise<string> {
  const answer = await holdForCaller(staff, wish(...asked), undefined, now)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.token
}

async function booked(staff = agent) {
  const answer = await bookForCaller(staff, await held(staff), { details: {} }, now)
  if (!answer.ok) throw new Error(answer.reason)
  const visit = await visitOfCaller(staff, { number: answer.value.number })
  if (!visit) throw new Error('not there')
  return visit
}

const tooLate = addMinutes(start(0), -1)
const seen = ({ id, version }: { id: string; version: number }) => ({ reservationId: id, version })

describe('staff who book for somebody', () => {
  it('do so once, with an event that says by which way they were asked, and a trace', async () => {
    const token = await held()
    const details = { language: 'en' as const, needs: [] }
    const answers = [
      await bookForCaller(agent, token, { details }, now),
      await bookForCaller(agent, token, { details }, now),
    ]
    expect(answers[0]).toEqual(answers[1])
    const [visit, ...more] = await allReservations()
    expect(more).toEqual([])
    expect(visit).toMatchObject({ channel: 'phone', locale: 'en', email: null, residentId: null })
    expect(await eventsOf(visit?.id ?? '')).toMatchObject([
      { kind: 'booked', actorKind: 'staff', actorId: agent.staffId, detail: { channel: 'phone' } },
    ])
    expect(await tracesOf(agent)).toMatchObject([['visit_booked', 'visit', visit?.id]])
  })

  it('hold what is nobody else’s, of theirs or of the Internet, until they give it back', async () => {
    const token = await held()
    expect(await heldForCaller(chief, token, now)).toBeNull()
    expect(await bookForCaller(chief, token, { details: {} }, now)).toMatchObject({ reason: 'hold_lost' })
    expect(await holdForCaller(chief, wish(), undefined, now)).toMatchObject({ reason: 'slot_full' })
    await releaseForCaller(chief, token, now)
    expect(await heldForCaller(agent, token, now)).not.toBeNull()
    await releaseForCaller(agent, token, now)
    expect(await heldForCaller(agent, token, now)).toBeNull()
  })

  it('go past the hours of booking with the right and a reason alone', async () => {
    const late = addMinutes(start(0), -1)
    expect(await holdForCaller(agent, wish(), undefined, late)).toMatchObject({ ok: false })
    expect(await holdForCaller(agent, wish(0, { isUnbound: true }), undefined, late)).toMatchObject({
      reason: 'exceed_not_allowed',
    })
    const kept = await holdForCaller(chief, wish(0, { isUnbound: true }), undefined, late)
    if (!kept.ok) throw new Error(kept.reason)
    const { token } = kept.value
    expect(await bookForCaller(chief, token, { details: {} }, late)).toMatchObject({
      reason: 'exceed_reason',
    })
    const done = await bookForCaller(chief, token, { details: {}, exceeded: 'urgent' }, late)
    if (!done.ok) throw new Error(done.reason)
    expect(await eventsOf(done.value.reservationId)).toMatchObject([
      { detail: { channel: 'phone', exceeded: 'urgent' } },
    ])
  })
})

it('staff go past the number of visits that one person may have with the right and a reason alone', async () => {
  await someSettings({ bookingMode: 'both', mostPerAccount: 1 })
  const { id: residentId } = await anAccount()
  await bookForCaller(agent, await held(agent, 0, { residentId }), { details: {} }, now)
  const token = await held(agent, 1, { residentId })
  expect(await bookForCaller(agent, token, { details: {} }, now)).toMatchObject({
    reason: 'too_many_for_account',
  })
  const exceeded = 'decided' as const
  expect(await bookForCaller(agent, token, { details: {}, exceeded }, now)).toMatchObject({
    reason: 'exceed_not_allowed',
  })
  const byChief = await held(chief, 2, { residentId })
  const done = await bookForCaller(chief, byChief, { details: {}, exceeded }, now)
  if (!done.ok) throw new Error(done.reason)
  expect(await eventsOf(done.value.reservationId)).toMatchObject([
    { actorId: chief.staffId, detail: { channel: 'phone', exceeded } },
  ])
})

describe('a visit that its people ask staff about', () => {
  it('moves, with who did it for them, and not from an outdated screen', async () => {
    const visit = await booked()
    const to = { channel: 'phone' as const, exceeded: undefined, counterId: 'hall', startsAt: start(2) }
    expect(await changeForCaller(agent, { ...seen(visit), ...to }, now)).toMatchObject({ ok: true })
    expect(await changeForCaller(agent, { ...seen(visit), ...to }, now)).toMatchObject({
      reason: 'changed_meanwhile',
    })
    expect(await eventsOf(visit.id)).toMatchObject([
      { kind: 'booked' },
      { kind: 'changed', actorId: agent.staffId, detail: { channel: 'phone' } },
    ])
    expect(await ownedPlaces()).toHaveLength(1)
  })

  it('keeps its time where the new one is full', async () => {
    const visit = await booked()
    await held(chief, 2)
    const to = { channel: 'phone' as const, exceeded: undefined, counterId: 'hall', startsAt: start(2) }
    expect(await changeForCaller(agent, { ...seen(visit), ...to }, now)).toMatchObject({
      reason: 'slot_full',
    })
    expect(await visitOfCaller(agent, { id: visit.id })).toMatchObject({ startsAt: start(0), version: 1 })
  })

  it('is cancelled at their wish: no word of the office, and past the last moment with a reason alone', async () => {
    const visit = await booked()
    const act = { ...seen(visit), channel: 'counter' as const }
    expect(await cancelForCaller(agent, { ...act, exceeded: undefined }, tooLate)).toMatchObject({
      reason: 'too_late',
    })
    expect(await cancelForCaller(agent, { ...act, exceeded: 'illness' }, tooLate)).toMatchObject({
      reason: 'exceed_not_allowed',
    })
    expect(await cancelForCaller(chief, { ...act, exceeded: 'illness' }, tooLate)).toMatchObject({ ok: true })
    expect((await eventsOf(visit.id)).at(-1)).toMatchObject({
      kind: 'cancelled',
      actorId: chief.staffId,
      detail: { channel: 'counter', exceeded: 'illness' },
    })
  })

  it('is nothing to who lacks the right', async () => {
    const guest = await staffMember({ role: 'auditor' })
    await expect(visitOfCaller(guest, { number: '1' })).rejects.toThrow('lacks proxy.book')
    await expect(holdForCaller(guest, wish(), undefined, now)).rejects.toThrow('lacks proxy.book')
  })
})
