import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { changeEntries } from '#db/schema/changes.ts'
import { reservations } from '#db/schema/reservations.ts'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { addField } from './add.ts'
import { moveField } from './move.ts'
import { fieldsOf, fieldsToEdit, fieldToEdit } from './queries.ts'
import type { KeptField } from './rules.ts'
import { saveField } from './save.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
})

const cars = { form: 'booking', key: 'cars' } as const

const asked: KeptField = {
  ...cars,
  kind: 'number',
  label: { ja: '台数', en: 'Cars' },
  help: null,
  options: [],
  isRequired: false,
  maxLength: 2,
  visibleTo: 'resident_and_staff',
  position: 1,
  retiredAt: null,
}

const theField = async (address: Parameters<typeof fieldToEdit>[1] = cars) => {
  const found = await fieldToEdit(staff, address)
  if (!found) throw new Error('there is no such question')
  return found
}

describe('a question', () => {
  it('is added, asked at once, recorded, and taken back whole', async () => {
    const { form, key: _key, position: _position, retiredAt: _retired, ...wish } = asked
    expect(await addField(staff, { form, wish }, NOW)).toEqual({ ok: true, value: null })
    expect(await fieldsOf('booking', { residentData: 'stored' })).toMatchObject([
      { key: 'question_1', maxLength: 2 },
    ])
    const [entry] = await database().select().from(changeEntries)
    expect(entry).toMatchObject({
      thing: 'field',
      thingId: 'booking/question_1',
      before: null,
      after: { label: asked.label },
    })
    expect((await undoBatch(staff, entry?.batchId ?? '', NOW)).ok).toBe(true)
    expect(await fieldsOf('booking', { residentData: 'stored' })).toEqual([])
  })

  it('is refused over what somebody else has saved since the form was opened', async () => {
    await aField(asked)
    const { field: seen } = await theField()
    expect((await saveField(staff, { before: seen, after: { ...seen, maxLength: 3 } }, NOW)).ok).toBe(true)
    expect(await saveField(staff, { before: seen, after: { ...seen, maxLength: 9 } }, NOW)).toEqual({
      ok: false,
      reason: 'changed_meanwhile',
    })
    expect((await theField()).field.maxLength).toBe(3)
  })

  it('keeps its kind and all answers once somebody has answered', async () => {
    await aField(asked)
    const { field } = await theField()
    await aReservation({ answers: { cars: '2' } })
    const other = { ...field, kind: 'text' as const }
    expect(await saveField(staff, { before: field, after: other }, NOW)).toEqual({
      ok: false,
      reason: 'kind_answered',
    })
    expect((await saveField(staff, { before: field, after: { ...field, retiredAt: NOW } }, NOW)).ok).toBe(
      true,
    )
    expect(await fieldsOf('booking', { residentData: 'stored' })).toEqual([])
    expect((await database().select().from(reservations)).map(({ answers }) => answers)).toEqual([
      { cars: '2' },
    ])
  })

  it('is the administrator’s', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    await expect(saveField(clerk, { before: asked, after: asked }, NOW)).rejects.toThrow('lacks fields.edit')
    await expect(moveField(clerk, { ...cars, direction: 'up', above: '', below: '' }, NOW)).rejects.toThrow(
      'lacks fields.edit',
    )
    expect(() => fieldsToEdit(clerk, 'booking')).toThrow('lacks fields.edit')
  })
})

it('tells who has answered, who has not, and who chose what', async () => {
  await aField({ key: 'way', kind: 'checkboxes' })
  await aField({ key: 'name', kind: 'text' })
  await aLetterHolder({ activatedAt: NOW, answers: { way: ['walk', 'car'], name: 'はな' } })
  await aLetterHolder({ activatedAt: NOW, answers: { way: ['car'] } })
  await aLetterHolder({ activatedAt: NOW })
  await aLetterHolder({ activatedAt: NOW, closedAt: NOW })
  await aLetterHolder()
  const form = 'registration'
  expect((await theField({ form, key: 'way' })).use).toEqual({
    answered: 2,
    without: 1,
    byOption: { walk: 1, car: 2 },
    byLength: {},
  })
  expect((await theField({ form, key: 'name' })).use).toEqual({
    answered: 1,
    without: 2,
    byOption: {},
    byLength: { 2: 1 },
  })
})

it('tells how long answers are, as a form counts them', async () => {
  await aField({ key: 'name', kind: 'text' })
  await aField({ key: 'home', kind: 'address' })
  for (const name of ['花子', '𠮷田 花子', '田中 花子'])
    await aLetterHolder({
      answers: { name, home: { postalCode: '1000013', address: 'ひばり市1', building: 'ひばりハイツ101' } },
    })
  const form = 'registration'
  expect('𠮷田 花子').toHaveLength(6)
  expect((await theField({ form, key: 'name' })).use.byLength).toEqual({ 2: 1, 5: 1, 6: 1 })
  expect((await theField({ form, key: 'home' })).use.byLength).toEqual({ 9: 3 })
})
