import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { changeBatches } from '#db/schema/changes.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addCounter } from '#lib/counters/add.ts'
import { counterInput } from '#lib/counters/input.ts'
import { addField } from '#lib/fields/add.ts'
import { fieldsToEdit } from '#lib/fields/queries.ts'
import { addService } from '#lib/services/add.ts'
import { serviceInput } from '#lib/services/input.ts'
import { saveDocuments } from '#lib/services/save-documents.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
})

const counter = counterInput.parse({
  'name.ja': '公民館',
  'address.ja': '丘5-6',
  seasonFrom: '',
  seasonUntil: '',
  mapUrl: '',
  lanes: '2',
  phone: '03-0000-1133',
  isPublic: 'no',
})

const service = serviceInput.parse({
  'name.ja': '受け取り',
  firstMinutes: '15',
  furtherMinutes: '5',
  maxPersons: '4',
  needsNationalSystem: 'no',
  bookingModes: ['accounts'],
  asksAll: 'yes',
  isPublic: 'no',
})

const list = { name: { ja: 'A：写真つき' }, documents: [{ ja: '運転免許証' }] }

const adds = [
  {
    what: 'a counter',
    add: () => addCounter(staff, { id: 'hall', ...counter }, NOW),
    reason: 'id_taken',
  },
  {
    what: 'a service',
    add: () => addService(staff, { id: 'pickup', ...service }, NOW),
    reason: 'id_taken',
  },
  {
    what: 'the first list of documents',
    add: () => saveDocuments(staff, { id: 'new', list, seen: 0 }, NOW),
    reason: 'changed_meanwhile',
  },
]

describe('of several who add the same at the same moment', () => {
  it.each(adds)('one adds $what, and the others are told', async ({ add, reason }) => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => add()))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toEqual(new Array(5).fill({ ok: false, reason }))
    expect(await database().$count(changeBatches)).toBe(1)
  })

  it('each adds a question of their own, since nobody chooses its key', async () => {
    const wish = {
      kind: 'text' as const,
      label: { ja: '台数' },
      help: null,
      options: [],
      isRequired: false,
      maxLength: 20,
      visibleTo: 'staff' as const,
    }
    await Promise.all(Array.from({ length: 6 }, () => addField(staff, { form: 'booking', wish }, NOW)))
    const fields = await fieldsToEdit(staff, 'booking')
    expect(fields.map(({ key, position }) => `${position} ${key}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `${n} question_${n}`),
    )
    expect(await database().$count(changeBatches)).toBe(6)
  })
})
