import { beforeEach, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aVisit, seen, withdraw } from '#db/testing/stranded.ts'
import { tracesOf } from '#db/testing/traces.ts'
import { keepStranded } from './keep.ts'
import { moveStranded } from './move.ts'

beforeEach(resetDatabase)

it('visit_kept is traced for each visit', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  const { visit, first } = await aVisit()
  await withdraw(first)
  expect(await keepStranded(clerk, { people: [seen(visit)] }, NOW)).toMatchObject({ done: 1 })
  expect(await tracesOf(clerk)).toEqual([['visit_kept', 'visit', visit.id]])
})

it('visit_moved is traced where the visit has moved, and not where there was no place', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  const { visit, first, slots, counterId } = await aVisit()
  await withdraw(first)
  const to = (slot: { startsAt: Date } | undefined) => [
    { ...seen(visit), counterId, startsAt: slot?.startsAt ?? NOW },
  ]
  await moveStranded(clerk, { moves: to(undefined), note: { ja: '停電' } }, NOW)
  expect(await tracesOf(clerk)).toEqual([])
  expect(await moveStranded(clerk, { moves: to(slots[1]), note: { ja: '停電' } }, NOW)).toMatchObject({
    done: 1,
  })
  expect(await tracesOf(clerk)).toEqual([['visit_moved', 'visit', visit.id]])
})
