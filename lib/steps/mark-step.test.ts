import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { visitStepEvents } from '#db/schema/steps.ts'
import { aReservation, aService, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { markArrived } from '#lib/desk/mark-arrived.ts'
import { todaysVisits } from '#lib/desk/queries.ts'
import { undoMark } from '#lib/desk/undo-mark.ts'
import { reportQuery } from '#lib/reports/input.ts'
import { reportOf } from '#lib/reports/queries.ts'
import { ok, refused } from '#lib/result.ts'
import { visitSearch } from '#lib/searches/input.ts'
import { foundVisits } from '#lib/searches/queries.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import { closePerson } from './close-person.ts'
import { markStepDone, markStepSkipped } from './mark-step.ts'
import { openPerson } from './open-person.ts'
import { personToServe, stepsOfPerson } from './queries.ts'
import { undoStep } from './undo-step.ts'

const closing = {
  outcome: 'handled',
  note: '',
  collected: { 'old-card': 'none', 'notice-card': 'yes' },
  notCollected: '',
  comeAgain: '',
} as const

let clerk: StaffMember
let visit: { id: string; number: string; counterId: string }

/** A visit of two persons at the counter. */
beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  const service = await aService()
  const owns = [await aSlot({ startsAt: addMinutes(NOW, 30) })]
  visit = await aReservation({ owns, serviceIds: [service.id, service.id] })
  await markArrived(clerk, { reservationId: visit.id, version: 1 }, NOW)
})

const at = (version: number, position = 1) => ({ number: visit.number, position, version })
const statusOf = async () => {
  const [row] = await database().select().from(reservations).where(eq(reservations.id, visit.id))
  return row?.status
}
const papers = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9']
const done = (step: string, version: number, item: string[], position = 1) =>
  markStepDone(clerk, { ...at(version, position), step, item }, NOW)

describe('the steps of one person', () => {
  it('come in their order, each with its whole list, and are taken back by events', async () => {
    expect(await done('papers', 0, papers)).toEqual(refused('not_next'))
    expect(await done('reservation', 0, [])).toEqual(refused('items_open'))
    expect(await done('reservation', 0, ['i0'])).toEqual(ok(null))
    expect(await done('papers', 1, papers)).toEqual(ok(null))
    expect(await undoStep(clerk, at(2), NOW)).toEqual(ok(null))
    const person = await personToServe(clerk, visit.number, 1)
    expect(Object.keys(person?.progress.steps ?? {})).toEqual(['reservation'])
    const events = await stepsOfPerson(clerk, visit.id, 1)
    expect(events.map(({ kind, step }) => [kind, step])).toEqual([
      ['undone', 'papers'],
      ['done', 'papers'],
      ['done', 'reservation'],
    ])
    expect(events[0]?.detail).toMatchObject({ undoes: events[1]?.id })
    const traces = await database().select().from(auditEntries).orderBy(asc(auditEntries.id))
    expect(traces.map(({ act }) => act).slice(-3)).toEqual(['step_done', 'step_done', 'step_undone'])
  })

  it('are left out with a reason, which is no PIN', async () => {
    const skip = (reason: string) => markStepSkipped(clerk, { ...at(0), step: 'reservation', reason }, NOW)
    expect(await skip('1234')).toEqual(refused('looks_like_pin'))
    expect(await skip('電話で確認済み')).toEqual(ok(null))
  })

  it('are noted by one of two clerks, and the other is told', async () => {
    const both = await Promise.all([done('reservation', 0, ['i0']), done('reservation', 0, ['i0'])])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(both).toContainEqual(refused('changed_meanwhile'))
    expect(await database().$count(visitStepEvents)).toBe(1)
  })

  it('show who serves whom while they last, on the list of the day, in searches and in lists', async () => {
    const other = await staffMember({ role: 'clerk', name: '別の係' })
    const chief = await staffMember()
    const servedBy = async () => {
      const [today] = await todaysVisits(clerk, [visit.counterId], NOW)
      const { items } = await foundVisits(chief, visitSearch.parse({ number: visit.number }), NOW)
      const query = reportQuery('arrivals', { from: dayOf(NOW) }, dayOf(NOW))
      const { table } = await reportOf(chief, 'arrivals', query, 'ja', NOW)
      expect(items[0]?.servedBy).toEqual(today?.servedBy)
      expect(table.rows[0]).toContain(today?.servedBy.length ? '対応中' : '受付済み')
      return today?.servedBy
    }
    expect(await servedBy()).toEqual([])
    await done('reservation', 0, ['i0'])
    expect(await servedBy()).toEqual([clerk.name])
    await markStepDone(other, { ...at(0, 2), step: 'reservation', item: ['i0'] }, NOW)
    expect(await servedBy()).toEqual([clerk.name, other.name].toSorted())
    await closePerson(clerk, { ...at(1), ...closing, comeAgain: 'papers' }, NOW)
    expect(await servedBy()).toEqual([other.name])
    await undoStep(other, at(1, 2), NOW)
    expect(await servedBy()).toEqual([clerk.name])
  })

  it('are for people who have arrived, whose arrival is then not taken back', async () => {
    await done('reservation', 0, ['i0'])
    expect(await undoMark(clerk, { reservationId: visit.id, version: 3 }, NOW)).toEqual(
      refused('not_possible'),
    )
    await undoStep(clerk, at(1), NOW)
    expect(await undoMark(clerk, { reservationId: visit.id, version: 3 }, NOW)).toEqual(ok(null))
    expect(await done('reservation', 2, ['i0'])).toEqual(refused('not_here'))
  })
})

describe('the end of a visit', () => {
  const end = (position: number, change = {}, version = 0) =>
    closePerson(clerk, { ...at(version, position), ...closing, comeAgain: 'papers', ...change }, NOW)

  it('comes with the last person, and goes again when one is called back', async () => {
    expect(await end(1, { comeAgain: '' })).toEqual(refused('steps_open'))
    expect(await end(1, { note: '暗証番号は1234' })).toEqual(refused('looks_like_pin'))
    expect(await end(1)).toEqual(ok(null))
    expect(await statusOf()).toBe('arrived')
    expect(await end(2)).toEqual(ok(null))
    expect(await statusOf()).toBe('served')
    expect(await end(2, {}, 1)).toEqual(refused('not_here'))
    expect(await openPerson(clerk, at(1, 2), NOW)).toEqual(ok(null))
    expect(await statusOf()).toBe('arrived')
    const events = await database().select().from(reservationEvents).orderBy(asc(reservationEvents.id))
    expect(events.map(({ kind }) => kind)).toEqual(['arrived', 'served', 'undone'])
    expect(events[2]?.undoes).toBe(events[1]?.id)
  })
})

it('who may only look notes nothing', async () => {
  const guest = await staffMember({ permissions: ['desk.view'] })
  expect(() => undoStep(guest, at(0), NOW)).toThrow('lacks desk.mark')
  expect(await personToServe(guest, visit.number, 3)).toBeNull()
})
