import { expect, it } from 'vitest'
import { aReservation, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import type { Act } from '#lib/audit/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { cancelAsOffice } from './cancel-as-office.ts'
import { markArrived } from './mark-arrived.ts'
import { markServed } from './mark-served.ts'
import { undoMark } from './undo-mark.ts'

it.each<[string, typeof markArrived, Act[]]>([
  [
    'served',
    async (staff, visit, now) => {
      await markArrived(staff, visit, now)
      return await markServed(staff, { ...visit, version: 2 }, now)
    },
    ['visit_arrived', 'visit_served'],
  ],
  [
    'taken for arrived by mistake',
    async (staff, visit, now) => {
      await markArrived(staff, visit, now)
      return await undoMark(staff, { ...visit, version: 2 }, now)
    },
    ['visit_arrived', 'visit_mark_undone'],
  ],
])('a visit that is %s leaves a trace of each act', async (_, happens, acts) => {
  await resetDatabase()
  const clerk = await staffMember({ role: 'clerk' })
  const { id } = await aReservation({ owns: [await aSlot({ startsAt: addMinutes(NOW, 30) })] })
  expect((await happens(clerk, { reservationId: id, version: 1 }, NOW)).ok).toBe(true)
  expect(await tracesOf(clerk)).toEqual(acts.map((act) => [act, 'visit', id]))
})

it('visit_cancelled is traced, and once', async () => {
  await resetDatabase()
  const clerk = await staffMember({ role: 'clerk' })
  const { id: reservationId, version } = await aReservation()
  const wish = { reservationId, version, reason: 'counter_closed' as const, note: '停電のため' }
  await Promise.all([cancelAsOffice(clerk, wish, NOW), cancelAsOffice(clerk, wish, NOW)])
  const acts = (await tracesOf(clerk)).filter(([act]) => act === 'visit_cancelled')
  expect(acts).toEqual([['visit_cancelled', 'visit', reservationId]])
})
