import { beforeEach, expect, it } from 'vitest'
import {
  aCounter,
  aReservation,
  aRowOfSlots,
  aService,
  NEXT_WEEK,
  NOW,
  staffMember,
} from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listed, withdraw } from '#db/testing/stranded.ts'
import { addMinutes } from '#lib/time.ts'
import { actQuery } from './input.ts'
import { moveStranded } from './move.ts'
import { strandedToHandle } from './queries.ts'

beforeEach(resetDatabase)

it.each([false, true])(
  'moves everybody to what was proposed, in whatever order they are sent: %s',
  async (isTurned) => {
    const clerk = await staffMember({ role: 'clerk' })
    const [short, long] = [await aService(), await aService({ firstMinutes: 30 })]
    const { id: counterId } = await aCounter({ takes: [short, long] })
    const [first] = await aRowOfSlots(1, { counterId, lanes: 2 })
    // Lane 1 is free for half an hour, lane 2 for a quarter: who stays long must not find lane 1 taken.
    await aRowOfSlots(1, { counterId, startsAt: addMinutes(NEXT_WEEK, 60), lanes: 2 })
    await aRowOfSlots(1, { counterId, startsAt: addMinutes(NEXT_WEEK, 75), lanes: 1 })
    if (!first) throw new Error('no slot')
    const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
    for (const [index, { id }] of [long, short].entries())
      await aReservation({
        id: ids[index],
        owns: [first],
        lane: index + 1,
        serviceIds: [id],
      })
    await withdraw(first)

    const { people } = await strandedToHandle(clerk, actQuery.parse({ act: 'move', all: 'yes' }), NOW)
    const sent = people.toSorted((one, other) => (one.id < other.id === isTurned ? 1 : -1))
    const moves = sent.flatMap(({ id, version, proposal }) =>
      proposal?.chosen ? [{ id, version, ...proposal.chosen }] : [],
    )
    expect(moves).toHaveLength(2)
    expect(await moveStranded(clerk, { moves, note: { ja: '' } }, NOW)).toEqual({ done: 2, refused: [] })
    expect(await listed(clerk)).toEqual([])
  },
)
