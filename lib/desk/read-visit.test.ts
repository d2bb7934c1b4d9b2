import { beforeEach, expect, it } from 'vitest'
import { aReservation, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes } from '#lib/time.ts'
import { cancelAsOffice } from './cancel-as-office.ts'
import { markArrived } from './mark-arrived.ts'
import { visitToShow } from './queries.ts'
import { undoMark } from './undo-mark.ts'

beforeEach(resetDatabase)

it('the page of a visit says who did what, in order', async () => {
  const clerk = await staffMember({ name: '市川 みどり', role: 'clerk' })
  const visit = await aReservation({ owns: [await aSlot({ startsAt: addMinutes(NOW, 30) })] })
  const at = (version: number) => ({ reservationId: visit.id, version })
  await markArrived(clerk, at(1), NOW)
  await undoMark(clerk, at(2), NOW)
  await cancelAsOffice(clerk, { ...at(3), reason: 'duplicate', note: '' }, NOW)
  const shown = await visitToShow(clerk, visit.number)
  expect(shown).toMatchObject({
    number: visit.number,
    status: 'cancelled',
    isMailed: false,
    persons: [{ position: 1, attendance: 'self' }],
    events: [
      { kind: 'arrived', staffName: '市川 みどり' },
      { kind: 'undone', status: 'booked' },
      { kind: 'cancelled', reason: 'duplicate' },
    ],
  })
})

it('is found by nobody for whom it is not', async () => {
  const visit = await aReservation()
  expect(await visitToShow(await staffMember(), '0000000001')).toBeNull()
  const elsewhere = await staffMember({ role: 'clerk', counterIds: [] })
  expect(() => visitToShow(elsewhere, visit.number)).toThrow('lacks desk.view')
})
