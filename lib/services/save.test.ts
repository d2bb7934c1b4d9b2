import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { aCounter, aReservation, aRowOfSlots, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { countersToEdit, visitsAhead } from '#lib/counters/queries.ts'
import { addService } from './add.ts'
import { archiveService } from './archive.ts'
import { documentsInput, paperInput, serviceInput } from './input.ts'
import { moveService } from './move.ts'
import { documentsToEdit, publicServices, servicesToEdit, serviceToEdit } from './queries.ts'
import { serviceEffects } from './read-effects.ts'
import { saveService } from './save.ts'
import { saveDocuments } from './save-documents.ts'
import { savePapers } from './save-papers.ts'

let staff: StaffMember

const sent = {
  'name.ja': '受け取り',
  'name.en': 'Pick-up',
  'description.ja': 'カードを受け取ります。',
  'priceNote.ja': '無料です。',
  firstMinutes: '３０',
  furtherMinutes: '10',
  maxPersons: '4',
  needsNationalSystem: 'yes',
  bookingModes: ['accounts'],
  asksAll: 'no',
  fieldKeys: 'purpose',
  isPublic: 'yes',
  counterIds: 'hall',
}

const wish = (change: object = {}) => serviceInput.parse({ ...sent, ...change })

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  await aService({ id: 'pickup', position: 1, bring: [{ text: { ja: 'はがき' } }] })
  await aService({ id: 'move', position: 2 })
  await aCounter({ id: 'hall' })
  await aCounter({ id: 'annex', takes: [{ id: 'pickup' }] })
})

const seenOf = async (id: string) => (await serviceToEdit(staff, id))?.seen ?? -1

describe('a service', () => {
  it('is saved with the counters that take it, recorded, and taken back whole', async () => {
    const seen = await seenOf('pickup')
    expect(await saveService(staff, { id: 'pickup', ...wish(), seen }, NOW)).toEqual({
      ok: true,
      value: null,
    })
    expect((await serviceToEdit(staff, 'pickup'))?.service).toMatchObject({
      name: { ja: '受け取り', en: 'Pick-up' },
      firstMinutes: 30,
      bookingModes: ['accounts'],
      fieldKeys: ['purpose'],
      counterIds: ['hall'],
      bring: [{ text: { ja: 'はがき' } }],
    })
    const [change] = await historyOf(staff, 'service', 'pickup')
    expect(change).toMatchObject({ kind: 'service_saved', before: { firstMinutes: 15 } })
    await undoBatch(staff, change?.batchId ?? '', NOW)
    expect((await serviceToEdit(staff, 'pickup'))?.service).toMatchObject({
      firstMinutes: 15,
      counterIds: ['annex'],
    })
  })

  it('is not saved over what somebody else saved meanwhile', async () => {
    const seen = await seenOf('pickup')
    await saveService(staff, { id: 'pickup', ...wish(), seen }, NOW)
    const late = { id: 'pickup', ...wish({ 'name.ja': '遅い' }), seen }
    expect(await saveService(staff, late, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect((await serviceToEdit(staff, 'pickup'))?.service.name.ja).toBe('受け取り')
  })

  it('is added under an id of its own, with the papers of the one it is like', async () => {
    expect(await addService(staff, { id: 'new', ...wish(), from: 'pickup' }, NOW)).toMatchObject({ ok: true })
    expect((await serviceToEdit(staff, 'new'))?.service).toMatchObject({
      position: 3,
      bring: [{ text: { ja: 'はがき' } }],
      counterIds: ['hall'],
    })
    expect(await addService(staff, { id: 'new', ...wish() }, NOW)).toEqual({ ok: false, reason: 'id_taken' })
  })

  it('goes into the archive and back, and nobody books it meanwhile', async () => {
    const archived = { id: 'move', isArchived: true }
    await archiveService(staff, archived, NOW)
    expect((await publicServices()).map(({ id }) => id)).toEqual(['pickup'])
    expect(await archiveService(staff, archived, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
    await archiveService(staff, { id: 'move', isArchived: false }, NOW)
    expect((await publicServices()).map(({ id }) => id)).toEqual(['pickup', 'move'])
  })

  it('moves up and down among those that are shown', async () => {
    const order = async () => (await servicesToEdit(staff)).map(({ id }) => id)
    await moveService(staff, { id: 'move', direction: 'up', above: 'pickup', below: '' }, NOW)
    expect(await order()).toEqual(['move', 'pickup'])
    await moveService(staff, { id: 'move', direction: 'up', above: '', below: 'pickup' }, NOW)
    expect(await order()).toEqual(['move', 'pickup'])
    await moveService(staff, { id: 'move', direction: 'down', above: '', below: 'pickup' }, NOW)
    expect(await order()).toEqual(['pickup', 'move'])
    expect(await historyOf(staff, 'service', 'move')).toHaveLength(2)
  })

  it('says what a change means for those who have booked, and leaves their times alone', async () => {
    const slots = await aRowOfSlots(1, { counterId: 'annex' })
    const { id } = await aReservation({ owns: slots, serviceIds: ['pickup'] })
    const ahead = (await visitsAhead(await staffMember(), NOW)).filter(
      ({ serviceId }) => serviceId === 'pickup',
    )
    const before = (await serviceToEdit(staff, 'pickup'))?.service
    const { values, counterIds } = wish({ isPublic: 'no' })
    if (!before) throw new Error('no service')
    expect(serviceEffects(before, { ...values, counterIds }, ahead, 'access_key')).toEqual([
      { kind: 'minutes', count: 1 },
      { kind: 'closed', count: 1 },
      { kind: 'counter_dropped', counterId: 'annex', serviceId: 'pickup', count: 1 },
    ])
    expect(serviceEffects(before, { ...before, bookingModes: ['accounts'] }, [], 'access_key')).toEqual([
      { kind: 'no_way' },
    ])
    await saveService(staff, { id: 'pickup', values, counterIds, seen: 0 }, NOW)
    const booked = await database().select().from(reservations)
    expect(booked).toMatchObject([{ id, counterId: 'annex', endsAt: slots[0]?.endsAt }])
    expect((await countersToEdit(staff)).map((counter) => counter.serviceIds)).toEqual([[], ['pickup']])
  })
})

describe('the papers of a service', () => {
  const paper = paperInput.parse({
    'text.ja': '本人確認書類',
    attendances: ['agent'],
    'sum.0.0.count': '1',
    'sum.0.0.from': ['A'],
    'sum.1.0.count': '２',
    'sum.1.0.from': ['B', 'A'],
    'sum.1.0.photo': '1',
  })

  it('are added, changed, moved and removed, each recorded', async () => {
    const act = async (wished: Parameters<typeof savePapers>[1]['act']) =>
      savePapers(staff, { id: 'pickup', act: wished, seen: await seenOf('pickup') }, NOW)
    const papers = async () => (await serviceToEdit(staff, 'pickup'))?.service.bring
    await act({ kind: 'put', index: 'new', rule: paper.rule })
    expect(await papers()).toEqual([
      { text: { ja: 'はがき' } },
      {
        text: { ja: '本人確認書類' },
        attendances: ['agent'],
        anyOf: [[{ count: 1, from: ['A'] }], [{ count: 2, from: ['A', 'B'], withPhoto: 1 }]],
      },
    ])
    await act({ kind: 'moved', index: 1, direction: 'up' })
    await act({ kind: 'put', index: 1, rule: { text: { ja: '通知書' } } })
    await act({ kind: 'removed', index: 0 })
    expect(await papers()).toEqual([{ text: { ja: '通知書' } }])
    expect(await act({ kind: 'removed', index: 7 })).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect((await historyOf(staff, 'service', 'pickup')).map(({ kind }) => kind)).toEqual([
      'paper_removed',
      'paper_put',
      'paper_moved',
      'paper_put',
    ])
  })

  it.each([
    ['a count without a list', { 'sum.0.0.count': '1' }],
    ['a list without a count', { 'sum.0.0.from': ['A'] }],
    [
      'more photographs than documents',
      { 'sum.0.0.count': '1', 'sum.0.0.from': ['A'], 'sum.0.0.photo': '2' },
    ],
    ['no text', { 'text.ja': '' }],
  ])('are refused with %s', (_, part) => {
    expect(paperInput.safeParse({ 'text.ja': '紙', ...part }).success).toBe(false)
  })
})

describe('the lists of documents', () => {
  const typed = (documents: object) => documentsInput.parse({ 'name.ja': 'A', ...documents })
  const save = async (id: string, { list }: { list: Parameters<typeof saveDocuments>[1]['list'] }) =>
    saveDocuments(staff, { id, list, seen: (await documentsToEdit(staff)).seen }, NOW)

  it('are kept line by line in every language, and stay while a paper names them', async () => {
    await save('new', typed({ 'documents.ja': '免許証\n旅券', 'documents.en': 'Licence\nPassport\n' }))
    await save('new', typed({ 'documents.ja': '通帳' }))
    expect((await documentsToEdit(staff)).lists).toMatchObject([
      {
        id: 'A',
        documents: [
          { ja: '免許証', en: 'Licence' },
          { ja: '旅券', en: 'Passport' },
        ],
      },
      { id: 'B' },
    ])
    expect(await save('A', typed({ 'documents.ja': '免許証', 'documents.en': 'One\nTwo' }))).toEqual({
      ok: false,
      reason: 'lines_differ',
    })
    const rule = { text: { ja: '本人' }, anyOf: [[{ count: 1, from: ['A'] }]] }
    await savePapers(staff, { id: 'move', act: { kind: 'put', index: 'new', rule }, seen: 0 }, NOW)
    expect(await save('A', { list: null })).toEqual({ ok: false, reason: 'list_used' })
    await save('B', { list: null })
    expect((await documentsToEdit(staff)).lists.map(({ id }) => id)).toEqual(['A'])
  })
})
