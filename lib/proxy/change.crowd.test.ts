import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { aCounter, aReservation, aRowOfSlots, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { cancelAsOffice } from '#lib/desk/cancel-as-office.ts'
import { markArrived } from '#lib/desk/mark-arrived.ts'
import { moveHere } from '#lib/desk/move-here.ts'
import type { Result } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { cancelForCaller } from './cancel.ts'
import { changeForCaller } from './change.ts'

type Act = (staff: StaffMember) => Promise<Result<unknown, string>>

let clerks: [StaffMember, StaffMember]
let visit: Awaited<ReturnType<typeof aReservation>>
let acts: Record<string, Act>

beforeEach(async () => {
  await resetDatabase()
  clerks = [await staffMember({ role: 'section_chief' }), await staffMember({ role: 'section_chief' })]
  const service = await aService({ firstMinutes: 15 })
  const counter = await aCounter({ takes: [service] })
  const startsAt = addMinutes(NOW, 120)
  const [first, ...others] = await aRowOfSlots(4, { counterId: counter.id, startsAt, lanes: 3 })
  if (!first) throw new Error('no slot was made')
  visit = await aReservation({ owns: [first], serviceIds: [service.id] })
  const seen = { reservationId: visit.id, version: 1 }
  const to = (index: number) => ({ counterId: counter.id, startsAt: others[index]?.startsAt ?? startsAt })
  acts = {
    'check in': (staff) => markArrived(staff, seen, NOW),
    'receive here': (staff) => moveHere(staff, { ...seen, ...to(0) }, NOW),
    'cancel for the office': (staff) =>
      cancelAsOffice(staff, { ...seen, reason: 'duplicate', note: '' }, NOW),
    'cancel as asked': (staff) =>
      cancelForCaller(staff, { ...seen, channel: 'phone', exceeded: undefined }, NOW),
    'move as asked': (staff) =>
      changeForCaller(staff, { ...seen, ...to(1), channel: 'phone', exceeded: undefined }, NOW),
  }
})

const names = ['check in', 'receive here', 'cancel for the office', 'cancel as asked', 'move as asked']
const pairs = names.flatMap((one, index) => names.slice(index).map((other) => [one, other] as const))

it.each(pairs)(
  'two clerks at one visit, %s and %s: one wins and nothing is overwritten',
  async (one, other) => {
    const [first, second] = clerks
    const answers = await Promise.all([acts[one]?.(first), acts[other]?.(second)])
    expect(answers.map((answer) => answer?.ok).toSorted()).toEqual([false, true])
    const winner = answers[0]?.ok ? first : second
    const events = await database()
      .select({ by: reservationEvents.actorId })
      .from(reservationEvents)
      .where(eq(reservationEvents.reservationId, visit.id))
    expect(new Set(events.map(({ by }) => by))).toEqual(new Set([winner.staffId]))
    const [row] = await database().select().from(reservations).where(eq(reservations.id, visit.id))
    expect(row?.version).toBe(1 + events.length)
  },
)
