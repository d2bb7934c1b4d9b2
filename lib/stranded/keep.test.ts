import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { places } from '#db/schema/slots.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { NEXT_WEEK, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { actsOf, aStop, aVisit, listed, seen, withdraw } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addMinutes } from '#lib/time.ts'
import { keepStranded } from './keep.ts'
import { strandedCount } from './queries.ts'

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

const rowOf = async (id: string) =>
  (await database().select().from(reservations).where(eq(reservations.id, id)))[0]
describe('keeping', () => {
  it('takes them off the list until something new comes upon them', async () => {
    const { visit, first, counterId } = await aVisit()
    await withdraw(first)
    await aStop({ counterId })
    expect(await keepStranded(clerk, { people: [seen(visit)] }, addMinutes(NOW, 1))).toEqual({
      done: 1,
      refused: [],
    })
    expect(await listed(clerk)).toEqual([])
    expect(await rowOf(visit.id)).toMatchObject({ status: 'booked', version: 1, startsAt: NEXT_WEEK })
    expect(await actsOf()).toMatchObject([{ kind: 'kept', outboxId: null }])
    const again = await aStop({ counterId, createdAt: addMinutes(NOW, 2) })
    expect(await listed(clerk)).toMatchObject([{ cause: { id: again.id } }])
    await database().update(bookingStops).set({ liftedAt: NOW })
    await withdraw(first, addMinutes(NOW, 3))
    expect(await listed(clerk)).toMatchObject([{ cause: { kind: 'change' } }])
  })

  it('leaves their place to nobody else', async () => {
    const { visit, first } = await aVisit({ lanes: 2 })
    await withdraw(first)
    await keepStranded(clerk, { people: [seen(visit)] }, NOW)
    const [slot] = await database().select().from(places).where(eq(places.reservationId, visit.id))
    expect(slot).toMatchObject({ slotId: first.id })
    expect(await strandedCount(clerk, NOW)).toBe(0)
  })

  it('is one act, whoever does it at the same moment; the others see that it is done', async () => {
    const { visit, first } = await aVisit()
    await withdraw(first)
    const keep = () => keepStranded(clerk, { people: [seen(visit)] }, addMinutes(NOW, 1))
    const answers = await Promise.all([keep(), keep(), keep()])
    const isDone = { number: visit.number, reason: 'done_already' }
    expect(answers.toSorted((one, other) => other.done - one.done)).toEqual([
      { done: 1, refused: [] },
      { done: 0, refused: [isDone] },
      { done: 0, refused: [isDone] },
    ])
    expect(await actsOf()).toHaveLength(1)
    expect(await keep()).toEqual({ done: 0, refused: [isDone] })
  })
})
