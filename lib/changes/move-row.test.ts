import { beforeEach, describe, expect, it } from 'vitest'
import { aCounter, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { archiveCounter } from '#lib/counters/archive.ts'
import { counterInput } from '#lib/counters/input.ts'
import { moveCounter } from '#lib/counters/move.ts'
import { countersToEdit, counterToEdit } from '#lib/counters/queries.ts'
import { saveCounter } from '#lib/counters/save.ts'
import { lastArranged } from '#lib/latest/queries.ts'
import { ok, refused } from '#lib/result.ts'
import { moveService } from '#lib/services/move.ts'
import { serviceToEdit } from '#lib/services/queries.ts'
import { batches } from './queries.ts'
import { undoBatch } from './undo.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  for (const [index, id] of ['hall', 'annex', 'house'].entries()) {
    await aCounter({ id, position: index + 1 })
    await aService({ id: `${id}-service`, position: index + 1 })
  }
})

const order = async () => (await countersToEdit(staff)).map(({ id }) => id)
const newestAct = async () => (await batches(staff))[0]?.id ?? ''

const wish = counterInput.parse({
  'name.ja': '公民館',
  'address.ja': '丘5-6',
  seasonFrom: '',
  seasonUntil: '',
  mapUrl: '',
  lanes: '2',
  phone: '03-0000-1133',
  isPublic: 'yes',
})

it('a form that is open is saved although the thing got another number, and leaves it where it is', async () => {
  const opened = await counterToEdit(staff, 'annex', NOW)
  await moveCounter(staff, { id: 'house', direction: 'up', above: 'annex', below: '' }, NOW)
  const save = { id: 'annex', ...wish, seen: opened?.seen ?? -1 }
  expect(await saveCounter(staff, save, NOW)).toMatchObject({ ok: true })
  expect(await order()).toEqual(['hall', 'house', 'annex'])
  // Saving itself counts: the same form is out of date now.
  expect(await saveCounter(staff, save, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
})

it('the same holds for services', async () => {
  const before = await serviceToEdit(staff, 'annex-service')
  await moveService(staff, { id: 'house-service', direction: 'up', above: 'annex-service', below: '' }, NOW)
  expect((await serviceToEdit(staff, 'annex-service'))?.seen).toBe(before?.seen)
})

it('a dry run that is open is confirmed, and what it changes stays where others were moved to', async () => {
  const archived = await archiveCounter(staff, { id: 'annex', isArchived: true }, NOW)
  if (!archived.ok) throw new Error(archived.reason)
  const draftId = await draftChanges(
    staff,
    { kind: 'counter_archived', backTo: '/staff/settings/counters', changes: archived.value.waiting },
    NOW,
  )
  await moveCounter(staff, { id: 'house', direction: 'up', above: 'annex', below: '' }, NOW)
  expect(await applyDraft(staff, draftId, NOW)).toMatchObject({ ok: true })
  expect(await order()).toEqual(['hall', 'house', 'annex'])
})

it('a save is taken back after others were moved; a move only while nobody moved the same again', async () => {
  const opened = await counterToEdit(staff, 'annex', NOW)
  await saveCounter(staff, { id: 'annex', ...wish, seen: opened?.seen ?? -1 }, NOW)
  const saved = await newestAct()
  await moveCounter(staff, { id: 'house', direction: 'up', above: 'annex', below: '' }, NOW)
  const moved = await newestAct()
  expect(await undoBatch(staff, saved, NOW)).toMatchObject({ ok: true })
  expect(await order()).toEqual(['hall', 'house', 'annex'])
  await moveCounter(staff, { id: 'house', direction: 'up', above: 'hall', below: 'annex' }, NOW)
  expect(await undoBatch(staff, moved, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
})

describe('two who move at the same moment', () => {
  const up = (id: string, above: string, by = staff) =>
    moveCounter(by, { id, direction: 'up', above, below: '' }, NOW)

  it('one wins past the same neighbour, the other is refused and reads who was faster and when', async () => {
    const other = await staffMember({ name: '係長 太郎' })
    const [one, two] = await Promise.all([up('house', 'annex'), up('house', 'annex', other)])
    expect([one.ok, two.ok].toSorted()).toEqual([false, true])
    expect(one.ok ? two : one).toEqual(refused('changed_meanwhile'))
    expect(await order()).toEqual(['hall', 'house', 'annex'])
    expect(await lastArranged(staff, 'counter', ['hall', 'house', 'annex'])).toMatchObject({ at: NOW })
  })

  it('the slower one is told the name, also where the list was changed in another way', async () => {
    const other = await staffMember({ name: '係長 太郎' })
    await up('annex', 'hall', other)
    expect(await up('house', 'annex')).toEqual(refused('changed_meanwhile'))
    const told = { name: '係長 太郎', at: NOW }
    expect(await lastArranged(staff, 'counter', ['hall', 'house', 'annex'])).toEqual(told)
    expect(await up('house', 'hall')).toEqual(ok(null))
    expect(await order()).toEqual(['annex', 'house', 'hall'])
  })

  it('both move where they are not in the way of one another', async () => {
    await aCounter({ id: 'pier', position: 4 })
    const [one, two] = await Promise.all([up('annex', 'hall'), up('pier', 'house')])
    expect([one, two]).toEqual([ok(null), ok(null)])
    expect(await order()).toEqual(['annex', 'hall', 'pier', 'house'])
  })
})
