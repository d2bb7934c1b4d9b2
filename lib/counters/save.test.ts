import { beforeEach, describe, expect, it } from 'vitest'
import { aCounter, aReservation, aRowOfSlots, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { addCounter } from './add.ts'
import { archiveCounter } from './archive.ts'
import { counterInput } from './input.ts'
import { moveCounter } from './move.ts'
import { countersToEdit, counterToEdit, publicCounter } from './queries.ts'
import { counterEffects, proposedId } from './rules.ts'
import { saveCounter } from './save.ts'

let staff: StaffMember

const sent = {
  'name.ja': '公民館',
  'name.vi': 'Nhà cộng đồng',
  'address.ja': '丘5-6',
  'directions.ja': '1階\nロビーの奥',
  'guidance.ja': '午前は混みます。',
  accessibility: ['lift', 'step_free'],
  lanes: '２',
  seasonFrom: '',
  seasonUntil: '',
  mapUrl: 'https://maps.example/hall',
  phone: '03-0000-1133',
  isPublic: 'yes',
  serviceIds: ['pickup'],
}

const wish = (change: object = {}) => counterInput.parse({ ...sent, ...change })

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  const pickup = await aService({ id: 'pickup' })
  await aCounter({ id: 'hall', position: 1, takes: [pickup] })
  await aCounter({ id: 'annex', position: 2 })
})

const opened = async (id: string) => {
  const found = await counterToEdit(staff, id, NOW)
  if (!found) throw new Error(`no counter ${id}`)
  return found
}

describe('a counter', () => {
  it('is saved with what it takes, seen by residents, recorded, and taken back whole', async () => {
    const { seen } = await opened('annex')
    expect(await saveCounter(staff, { id: 'annex', ...wish(), seen }, NOW)).toEqual({
      ok: true,
      value: { waiting: [] },
    })
    expect(await publicCounter('annex')).toMatchObject({
      name: { ja: '公民館', vi: 'Nhà cộng đồng' },
      guidance: { ja: '午前は混みます。' },
      accessibility: ['lift', 'step_free'],
      serviceIds: ['pickup'],
    })
    const [change] = await historyOf(staff, 'counter', 'annex')
    expect(change).toMatchObject({ kind: 'counter_saved', before: { name: { ja: 'annex' } } })
    await undoBatch(staff, change?.batchId ?? '', NOW)
    expect((await opened('annex')).counter).toMatchObject({ name: { ja: 'annex' }, serviceIds: [] })
  })

  it('is not saved over what somebody else saved meanwhile', async () => {
    const { seen } = await opened('annex')
    await saveCounter(staff, { id: 'annex', ...wish(), seen }, NOW)
    const late = { id: 'annex', ...wish({ serviceIds: undefined }), seen }
    expect(await saveCounter(staff, late, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
  })

  it('waits for its dry run when its season changes or it goes into the archive', async () => {
    const { seen } = await opened('annex')
    const winter = wish({ seasonFrom: '1/1', seasonUntil: '3月31日' })
    expect(await saveCounter(staff, { id: 'annex', ...winter, seen }, NOW)).toMatchObject({
      ok: true,
      value: {
        waiting: [{ thing: 'counter', after: { seasonFrom: '01-01' } }, { thing: 'counter_services' }],
      },
    })
    expect((await opened('annex')).counter.seasonFrom).toBeNull()
    expect(await archiveCounter(staff, { id: 'annex', isArchived: true }, NOW)).toMatchObject({
      ok: true,
      value: { waiting: [{ before: { archivedAt: null }, after: { archivedAt: NOW.toISOString() } }] },
    })
    const restored = await archiveCounter(staff, { id: 'annex', isArchived: false }, NOW)
    expect(restored).toEqual({ ok: false, reason: 'changed_meanwhile' })
  })

  it('is added at the end of the order; the rules of the one it is like wait for their dry run', async () => {
    await openCounter('hall')
    const added = await addCounter(staff, { id: 'new', ...wish(), rulesOf: 'hall' }, NOW)
    expect(added).toMatchObject({
      ok: true,
      value: { waiting: [{ thing: 'opening_rule', before: null, after: { counterId: 'new' } }] },
    })
    expect((await opened('new')).counter).toMatchObject({ position: 3, serviceIds: ['pickup'] })
    expect(await addCounter(staff, { id: 'new', ...wish() }, NOW)).toEqual({ ok: false, reason: 'id_taken' })
  })

  it('moves up and down among those that are shown', async () => {
    await moveCounter(staff, { id: 'annex', direction: 'up', above: 'hall', below: '' }, NOW)
    expect((await countersToEdit(staff)).map(({ id }) => id)).toEqual(['annex', 'hall'])
    await moveCounter(staff, { id: 'annex', direction: 'up', above: '', below: 'hall' }, NOW)
    expect((await countersToEdit(staff)).map(({ id }) => id)).toEqual(['annex', 'hall'])
  })

  it('says who is still to come before it closes or drops a service', async () => {
    const slots = await aRowOfSlots(1, { counterId: 'hall' })
    await aReservation({ owns: slots, serviceIds: ['pickup', 'pickup'] })
    const { counter, ahead } = await opened('hall')
    expect(counterEffects(counter, { isPublic: false, serviceIds: [] }, ahead)).toEqual([
      { kind: 'closed', count: 2 },
      { kind: 'service_dropped', serviceId: 'pickup', count: 2 },
    ])
    expect(counterEffects(counter, counter, ahead)).toEqual([])
  })
})

it('a counter without lanes of its own begins new opening rules with those of the city', async () => {
  const { seen } = await opened('hall')
  await saveCounter(staff, { id: 'hall', ...wish({ lanes: '' }), seen }, NOW)
  expect((await opened('hall')).counter.lanes).toBeNull()
})

it.each([
  ['a season without its end', { seasonFrom: '01-01' }, 'seasonUntil'],
  ['a season without its beginning', { seasonUntil: '03-31' }, 'seasonFrom'],
  ['a day that no year has', { seasonFrom: '02-30', seasonUntil: '03-31' }, 'seasonFrom'],
  ['no name', { 'name.ja': ' ' }, 'name.ja'],
  ['a map that is no address', { mapUrl: 'javascript:alert(1)' }, 'mapUrl'],
  ['a fact that nobody knows', { accessibility: 'helipad' }, 'accessibility'],
  ['no lane', { lanes: '0' }, 'lanes'],
])('a form with %s is refused', (_, part, field) => {
  const result = counterInput.safeParse({ ...sent, ...part })
  expect(result.error?.issues.map(({ path }) => path[0])).toContain(field)
})

it.each([
  ['City Hall (main)', [], 'city-hall-main'],
  ['City Hall', ['city-hall', 'city-hall-2'], 'city-hall-3'],
  [undefined, [], 'counter'],
  ['市役所', ['counter'], 'counter-2'],
])('an id for %j where %j are taken is %s', (english, taken, id) => {
  expect(proposedId('counter', english, taken)).toBe(id)
})
