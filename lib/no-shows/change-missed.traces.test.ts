import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import { ok, refused } from '#lib/result.ts'
import { changeMissed } from './change-missed.ts'

beforeEach(resetDatabase)

it.each([
  ['served', ['undone', 'arrived', 'served']],
  ['arrived', ['undone', 'arrived']],
  ['booked', ['undone']],
] as const)('a visit that was missed by mistake and is %s leaves one trace', async (to, kinds) => {
  const clerk = await staffMember({ role: 'clerk' })
  const { id, version } = await aReservation({ status: 'no_show' })
  const wish = { reservationId: id, version, to, reason: '受付の記録もれ' }
  expect(await changeMissed(clerk, wish, NOW)).toEqual(ok(null))
  expect(await changeMissed(clerk, wish, NOW)).toEqual(refused('changed_meanwhile'))
  expect(await tracesOf(clerk)).toEqual([['visit_missed_corrected', 'visit', id]])
  const [visit] = await database().select().from(reservations).where(eq(reservations.id, id))
  expect(visit).toMatchObject({ status: to, version: version + 1 })
  const events = await database().select().from(reservationEvents).orderBy(asc(reservationEvents.id))
  expect(events.map(({ kind }) => kind)).toEqual(kinds)
})

it('at another counter nothing is corrected, and nothing is traced', async () => {
  const { id, version } = await aReservation({ status: 'no_show' })
  const { counterId } = await aReservation()
  const clerk = await staffMember({ role: 'clerk', counterIds: [counterId] })
  const wish = { reservationId: id, version, to: 'served', reason: '受付の記録もれ' } as const
  expect(await changeMissed(clerk, wish, NOW)).toEqual(refused('not_missed'))
  expect(await tracesOf(clerk)).toEqual([])
})
