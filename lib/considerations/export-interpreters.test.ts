import { beforeEach, expect, it } from 'vitest'
import { aCounter, aReservation, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { openProtected } from '#lib/protection/open.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import { addConsideration } from './add-consideration.ts'
import { exportInterpreters } from './export-interpreters.ts'
import { bookedInterpreters } from './queries.ts'
import type { Details } from './rules.ts'

const TODAY = dayOf(NOW)
const week = { from: TODAY, days: 7 }

let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  chief = await staffMember({ permissions: ['considerations.language', 'considerations.edit', 'desk.view'] })
})

const visitOn = async (days: number, clock: string, values: Parameters<typeof aReservation>[0] = {}) =>
  aReservation({ owns: [await aSlot({ startsAt: instantOf(addDays(TODAY, days), clock) })], ...values })

async function note(subject: Parameters<typeof addConsideration>[1]['subject'], details: Partial<Details>) {
  const all = { toDo: 'show the way', language: 'Vietnamese', ...details }
  const administrator = await staffMember()
  const added = await addConsideration(administrator, { subject, kind: 'language', details: all }, NOW)
  expect(added.ok).toBe(true)
}

const period = { startsOn: TODAY, endsOn: addDays(TODAY, 30) }
const linesOf = async (staff = chief, span = week) =>
  (await bookedInterpreters(staff, span)).map(({ number, interpreterState }) => [number, interpreterState])

it('the interpreters of the coming days stand with the visits they are for, the earliest first', async () => {
  const later = await visitOn(3, '10:00')
  await note({ about: 'visit', of: later.id }, { interpreterState: 'asked' })
  const person = await anAccount()
  const sooner = await visitOn(1, '09:00', { residentId: person.id })
  const again = await visitOn(2, '09:00', { residentId: person.id })
  await visitOn(9, '09:00', { residentId: person.id })
  await visitOn(2, '11:00', { residentId: person.id, status: 'cancelled' })
  await note({ about: 'resident', of: person.id }, { ...period, interpreterState: 'booked' })
  const unneeded = await visitOn(2, '15:00')
  await note({ about: 'visit', of: unneeded.id }, {})
  expect(await linesOf()).toEqual([
    [sooner.number, 'booked'],
    [again.number, 'booked'],
    [later.number, 'asked'],
  ])
  expect(await linesOf(chief, { ...week, days: 1 })).toEqual([])
})

it('an interpreter with a time of their own comes on that day, with or without a visit', async () => {
  const person = await anAccount()
  await visitOn(1, '09:00', { residentId: person.id })
  const visit = await visitOn(2, '09:00', { residentId: person.id })
  const at = instantOf(addDays(TODAY, 2), '08:45')
  await note({ about: 'resident', of: person.id }, { ...period, interpreterAt: at })
  const alone = await anAccount()
  const other = { ...period, interpreterAt: instantOf(addDays(TODAY, 4), '10:00') }
  await note({ about: 'resident', of: alone.id }, other)
  // The second is of a resident without a visit: for who opens residents, and for nobody else.
  expect(await linesOf()).toEqual([[visit.number, null]])
  expect(await linesOf(await staffMember())).toEqual([
    [visit.number, null],
    [null, null],
  ])
})

it('who works at another counter, or has no right to languages, is told nothing', async () => {
  const visit = await visitOn(1, '09:00')
  await note({ about: 'visit', of: visit.id }, { interpreterState: 'asked' })
  const elsewhere = await staffMember({
    permissions: ['considerations.language', 'desk.view'],
    counterIds: [(await aCounter()).id],
  })
  expect(await linesOf(elsewhere)).toEqual([])
  const reception = await staffMember({ role: 'reception' })
  await expect(linesOf(reception)).rejects.toThrow('lacks')
  await expect(exportInterpreters(reception, week, 'ja')).rejects.toThrow('lacks')
})

it('a file holds nobody protected, and tells those who may know how many it leaves out', async () => {
  const [shown, hidden] = [await visitOn(1, '09:00'), await visitOn(1, '10:00')]
  for (const { id } of [shown, hidden]) await note({ about: 'visit', of: id }, { interpreterState: 'booked' })
  const officer = await staffMember()
  const { id } = await aProtection(officer, { reservationId: hidden.id })
  expect(await linesOf()).toEqual([[shown.number, 'booked']])
  expect((await exportInterpreters(chief, week, 'ja')).rows).toHaveLength(1)
  const opened = await openProtected(officer, { id, reason: '通訳の確認' }, new Date())
  expect(opened.ok).toBe(true)
  expect(await linesOf(officer)).toHaveLength(2)
  const table = await exportInterpreters(officer, week, 'ja')
  expect(table.rows).toHaveLength(1)
  expect(table.notes).toEqual(['（要確認のため除外 1 件）'])
  expect(JSON.stringify(table)).not.toContain(hidden.number)
})
