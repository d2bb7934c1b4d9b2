import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { visitProgress } from '#db/schema/steps.ts'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Act } from '#lib/audit/rules.ts'
import { ok, refused } from '#lib/result.ts'
import { closePerson } from './close-person.ts'
import { markStepDone, markStepSkipped } from './mark-step.ts'
import { openPerson } from './open-person.ts'
import { stepsOfPerson } from './queries.ts'
import { undoStep } from './undo-step.ts'

let clerk: StaffMember
let visit: { id: string; number: string }

/** A visit of one person, who is at the counter. */
beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
  visit = await aReservation({ status: 'arrived', arrivedAt: NOW })
})

const closing = {
  outcome: 'handled',
  note: '書類が1つ足りない',
  collected: { 'old-card': 'yes', 'notice-card': 'no' },
  notCollected: '紛失',
  comeAgain: 'papers',
} as const

const at = (version: number) => ({ number: visit.number, position: 1, version })
const done = () => markStepDone(clerk, { ...at(0), step: 'reservation', item: ['i0'] }, NOW)
const skip = (reason: string) => markStepSkipped(clerk, { ...at(0), step: 'reservation', reason }, NOW)
const close = (changes = {}) => closePerson(clerk, { ...at(0), ...closing, ...changes }, NOW)
const traced = (...acts: Act[]) => acts.map((act) => [act, 'visit', visit.id])
const progress = async () => (await database().select().from(visitProgress))[0]

it('a step that is left out leaves a trace, with the reason in the record of the visit alone', async () => {
  expect(await skip('1234')).toEqual(refused('looks_like_pin'))
  expect(await tracesOf(clerk)).toEqual([])
  expect(await skip('電話で確認済み')).toEqual(ok(null))
  expect(await tracesOf(clerk)).toEqual(traced('step_skipped'))
  const [event] = await stepsOfPerson(clerk, visit.id, 1)
  expect(event).toMatchObject({ kind: 'skipped', detail: { reason: '電話で確認済み' } })
  expect((await progress())?.steps).toMatchObject({ reservation: { state: 'skipped', event: event?.id } })
})

it('a step that is done and taken back leaves a trace of each act', async () => {
  expect(await done()).toEqual(ok(null))
  expect(await undoStep(clerk, at(1), NOW)).toEqual(ok(null))
  expect(await tracesOf(clerk)).toEqual(traced('step_done', 'step_undone'))
})

it('who is let go leaves a trace and is through, with what was done', async () => {
  expect(await close({ comeAgain: '' })).toEqual(refused('steps_open'))
  expect(await close({ outcome: 'unheard-of' })).toEqual(refused('not_possible'))
  expect(await tracesOf(clerk)).toEqual([])
  expect(await close()).toEqual(ok(null))
  expect(await close()).toEqual(refused('changed_meanwhile'))
  expect(await tracesOf(clerk)).toEqual(traced('person_closed', 'visit_served'))
  expect(await progress()).toMatchObject({ version: 1, closing, endedAt: NOW })
})

it('who is called back leaves a trace and is not through any more', async () => {
  expect(await openPerson(clerk, at(0), NOW)).toEqual(refused('not_possible'))
  await close()
  expect(await openPerson(clerk, at(0), NOW)).toEqual(refused('changed_meanwhile'))
  expect(await openPerson(clerk, at(1), NOW)).toEqual(ok(null))
  const acts = traced('person_closed', 'visit_served', 'person_reopened', 'visit_mark_undone')
  expect(await tracesOf(clerk)).toEqual(acts)
  expect(await progress()).toMatchObject({ version: 2, closing: null, endedAt: null })
  const events = await stepsOfPerson(clerk, visit.id, 1)
  expect(events.map(({ kind }) => kind)).toEqual(['reopened', 'closed'])
})
