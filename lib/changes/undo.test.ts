import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { counters, holidayChanges, openingRules } from '#db/schema/counters.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { counterServices, services } from '#db/schema/services.ts'
import { settingChanges, settings } from '#db/schema/settings.ts'
import { bookingRules } from '#db/schema/stops.ts'
import { aCounter, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addMinutes } from '#lib/time.ts'
import { authors, batches, batchToShow, historyOf } from './queries.ts'
import { recordChanges } from './record.ts'
import { plainRow } from './rules.ts'
import { saveRows } from './save-rows.ts'
import { undoBatch } from './undo.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ name: '市川 みどり' })
})

const save = (changes: WantedChange[], kind = 'counter_saved') =>
  database().transaction(async (tx) => {
    const saved = await saveRows(tx, staff, changes, NOW)
    if (!saved.ok) throw new Error(saved.reason)
    return recordChanges(tx, staff, kind, changes, NOW)
  })

const aRule = (counterId: string) => ({
  id: randomUUID(),
  counterId,
  weekdays: [6],
  weeksOfMonth: [2, 4],
  opens: '09:00',
  closes: '12:00',
  slotMinutes: 15,
  lanes: 2,
  validFrom: '2026-04-01',
})

describe('an act of an administrator', () => {
  it('adds, changes and removes rows of every kind, and is taken back whole', async () => {
    const [taken, other] = [await aService({ id: 'card' }), await aService({ id: 'move' })]
    const counter = await aCounter({ id: 'hall', takes: [taken] })
    const renamed = { ...counter, name: { ja: '新庁舎' }, archivedAt: NOW }
    const rule = aRule('hall')
    const added: Record<string, unknown> = { id: 'tax', name: { ja: '税' }, description: { ja: '' } }
    const changes: WantedChange[] = [
      { thing: 'opening_rule', thingId: rule.id, before: null, after: rule },
      {
        thing: 'counter_services',
        thingId: 'hall',
        before: { serviceIds: ['card'] },
        after: { serviceIds: ['move', 'tax'] },
      },
      { thing: 'counter', thingId: 'hall', before: counter, after: renamed },
      {
        thing: 'service',
        thingId: 'tax',
        before: null,
        after: { ...added, firstMinutes: 15, furtherMinutes: 5, bring: [] },
      },
      { thing: 'service', thingId: 'move', before: other, after: { ...other, firstMinutes: 45 } },
      {
        thing: 'holiday_change',
        thingId: '2026-10-01',
        before: null,
        after: { day: '2026-10-01', name: { ja: '市民の日' }, isHoliday: true },
      },
      { thing: 'setting', thingId: 'holdMinutes', before: null, after: { key: 'holdMinutes', value: 20 } },
      {
        thing: 'field',
        thingId: 'booking/colour',
        before: null,
        after: { form: 'booking', key: 'colour', kind: 'text', label: { ja: '色' } },
      },
      {
        thing: 'booking_rule',
        thingId: rule.id,
        before: null,
        after: { id: rule.id, counterId: 'hall', key: 'leadMinutes', value: 5 },
      },
    ]
    const before = await everything()
    const batchId = await save(changes)
    const after = await everything()
    expect(after).not.toEqual(before)
    expect(after.counters).toMatchObject([{ name: { ja: '新庁舎' }, archivedAt: NOW }])
    expect(after.taken.map(({ serviceId }) => serviceId).sort()).toEqual(['move', 'tax'])
    expect(after.rules).toMatchObject([{ weeksOfMonth: [2, 4], opens: '09:00:00' }])
    expect(await database().select().from(settingChanges)).toMatchObject([
      { key: 'holdMinutes', before: null, after: 20 },
    ])

    const undone = await undoBatch(staff, batchId, addMinutes(NOW, 1))
    expect(undone.ok).toBe(true)
    expect(await everything()).toEqual(before)
    expect(await batches(staff)).toMatchObject([
      { kind: 'undone', undoes: batchId, isUndone: false, entries: 9, name: '市川 みどり' },
      { kind: 'counter_saved', id: batchId, isUndone: true, entries: 9 },
    ])
    expect(await undoBatch(staff, batchId, NOW)).toEqual({ ok: false, reason: 'undone_already' })
  })

  it('is not taken back over a newer change, and leaves nothing half done', async () => {
    const [one, other] = [await aCounter({ id: 'annex' }), await aCounter({ id: 'hall' })]
    const batchId = await save([
      { thing: 'counter', thingId: 'annex', before: one, after: { ...one, phone: '1' } },
      { thing: 'counter', thingId: 'hall', before: other, after: { ...other, phone: '1' } },
    ])
    await database().update(counters).set({ phone: '2' }).where(eq(counters.id, 'hall'))
    expect(await undoBatch(staff, batchId, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect((await database().select().from(counters)).map(({ phone }) => phone).sort()).toEqual(['1', '2'])
  })

  it('is not taken back when something stands on what it added', async () => {
    const row = { id: 'new', name: { ja: '新' }, address: { ja: '' }, directions: { ja: '' }, phone: '' }
    const batchId = await save([{ thing: 'counter', thingId: 'new', before: null, after: row }])
    await openCounter('new')
    expect(await undoBatch(staff, batchId, NOW)).toEqual({ ok: false, reason: 'in_use' })
  })

  it('shows who changed what, by act and by thing', async () => {
    const counter = await aCounter({ id: 'hall' })
    const batchId = await save([
      { thing: 'counter', thingId: 'hall', before: counter, after: { ...counter, phone: '1' } },
    ])
    expect(await batchToShow(staff, batchId)).toMatchObject({
      name: '市川 みどり',
      undoneBy: null,
      entries: [{ after: { phone: '1' } }],
    })
    expect(await historyOf(staff, 'counter', 'hall')).toMatchObject([
      { batchId, before: { phone: counter.phone } },
    ])
    expect(await batches(staff, { thing: 'service' })).toEqual([])
    expect(await batches(staff, { before: batchId })).toEqual([])
  })

  it('is found by words, by who did it, and from the oldest on', async () => {
    for (const [id, ja] of [
      ['hall', '本庁'],
      ['annex', '分庁舎100%'],
    ] as const) {
      const counter = await aCounter({ id, name: { ja } })
      await save([{ thing: 'counter', thingId: id, before: counter, after: { ...counter, phone: '1' } }])
    }
    const all = await batches(staff)
    expect(all).toHaveLength(2)
    expect(await batches(staff, { isOldestFirst: true })).toEqual(all.toReversed())
    expect(await batches(staff, { words: '分庁舎100%' })).toHaveLength(1)
    expect(await batches(staff, { words: '分庁舎100_' })).toEqual([])
    expect(await authors(staff)).toEqual([{ id: staff.staffId, name: '市川 みどり' }])
    const after = all[1]?.id
    expect(await batches(staff, { by: staff.staffId, after, isOldestFirst: true })).toEqual(all.slice(0, 1))
    expect(await batches(staff, { by: crypto.randomUUID() })).toEqual([])
  })

  it('of two who save at once, the second is told', async () => {
    const counter = await aCounter({ id: 'hall' })
    const to = (phone: string): WantedChange[] => [
      { thing: 'counter', thingId: 'hall', before: counter, after: { ...counter, phone } },
    ]
    const results = await Promise.allSettled([save(to('1')), save(to('2'))])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

const everything = async () => ({
  counters: await database().select().from(counters).orderBy(counters.id),
  taken: await database().select().from(counterServices),
  services: await database().select().from(services).orderBy(services.id),
  rules: await database().select().from(openingRules),
  holidays: await database().select().from(holidayChanges),
  settings: (await database().select().from(settings)).map(({ key, value }) => ({ key, value })),
  fields: await database().select().from(fieldDefinitions),
  bookingRules: await database().select().from(bookingRules),
})

describe('a row in a record', () => {
  it('has instants as text and clocks without seconds', () => {
    expect(plainRow({ at: NOW, opens: '09:00:00', name: 'a', gone: undefined, none: null })).toEqual({
      at: NOW.toISOString(),
      opens: '09:00',
      name: 'a',
      none: null,
    })
  })
})
