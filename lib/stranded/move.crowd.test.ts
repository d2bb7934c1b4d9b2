import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { places } from '#db/schema/slots.ts'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import { anOffer, aReservation, NEXT_WEEK, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { actsOf, listed, withdraw } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { addMinutes } from '#lib/time.ts'
import { actQuery } from './input.ts'
import { moveStranded } from './move.ts'
import { strandedToHandle } from './queries.ts'

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

describe('moving', () => {
  it('gives a crowd one owner a place and loses nobody, while others book the same times', async () => {
    const offer = await anOffer({ count: 30, lanes: 2 })
    const stranded: Awaited<ReturnType<typeof aReservation>>[] = []
    for (const slot of offer.slots.slice(0, 10))
      for (const lane of [1, 2])
        stranded.push(
          await aReservation({ owns: [slot], lane, serviceIds: [offer.serviceId], email: 'a@example.jp' }),
        )
    for (const slot of offer.slots.slice(0, 10)) await withdraw(slot)
    const { people } = await strandedToHandle(clerk, actQuery.parse({ act: 'move', all: 'yes' }), NOW)
    const moves = people.flatMap(({ id, version, proposal }) =>
      proposal?.chosen
        ? [{ id, version, counterId: proposal.chosen.counterId, startsAt: proposal.chosen.startsAt }]
        : [],
    )
    expect(moves).toHaveLength(20)
    const others: Task[] = Array.from({ length: 60 }, (_, index) => ({
      verb: 'hold',
      now: NOW,
      wish: {
        counterId: offer.counterId,
        visitors: [{ serviceId: offer.serviceId, attendance: 'self' }],
        startsAt: addMinutes(NEXT_WEEK, (10 + (index % 20)) * 15),
      },
    }))
    const [held, ...answers] = await Promise.all([
      crowd(others),
      moveStranded(clerk, { moves: moves.slice(0, 12), note: { ja: '' } }, NOW),
      moveStranded(await staffMember(), { moves: moves.slice(8), note: { ja: '' } }, NOW),
    ])
    const done = answers.reduce((sum, answer) => sum + answer.done, 0)
    forgetRemembered()
    expect(done + (await listed(clerk)).length).toBe(20)
    expect(await actsOf()).toHaveLength(done)
    expect(await database().select().from(outbox)).toHaveLength(done)
    const owned = await database().select().from(places)
    for (const { id } of stranded)
      expect(owned.filter(({ reservationId }) => reservationId === id)).toHaveLength(1)
    expect(owned.filter(({ holdId }) => holdId)).toHaveLength(held.filter(({ ok }) => ok).length)
    expect(new Set(owned.map(({ slotId, lane }) => `${slotId}/${lane}`)).size).toBe(owned.length)
  })
})
