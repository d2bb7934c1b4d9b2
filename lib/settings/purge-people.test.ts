import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import { aReservation, NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { tracesOf } from '#db/testing/traces.ts'
import { batches } from '#lib/changes/queries.ts'
import { purgePeople } from './purge-people.ts'
import { changesOf, citySettings, peopleKept } from './queries.ts'
import { saveSettings } from './save.ts'

beforeEach(resetDatabase)

describe('a city that stops keeping residents’ data', () => {
  const leave = { group: 'booking' as const, values: { residentData: 'none' as const }, seen: 0 }

  beforeEach(async () => {
    await someSettings({ residentData: 'stored', noticeSignIn: false })
    const label = { ja: '質問' }
    await database()
      .insert(fieldDefinitions)
      .values([
        { form: 'registration', key: 'name', kind: 'text', label },
        { form: 'registration', key: 'sex', kind: 'radio', label },
        { form: 'booking', key: 'cars', kind: 'number', label },
        { form: 'booking', key: 'caller', kind: 'text', label },
      ])
  })

  it('simply does so where nothing personal was answered', async () => {
    await aLetterHolder({ answers: { sex: 'female' } })
    await aReservation({ answers: { cars: '2' } })
    expect((await saveSettings(await staffMember(), leave, NOW)).ok).toBe(true)
    expect((await citySettings()).residentData).toBe('none')
  })

  it('is told of the people first, and deletes their data in one step', async () => {
    const staff = await staffMember()
    const known = await aLetterHolder({
      answers: { name: '雲雀 はな子', sex: 'female' },
      email: 'h@example.jp',
    })
    await aReservation({ residentId: known.id, answers: { caller: '花子', cars: '1' } })
    await aReservation({ answers: { caller: '太郎' } })
    await aReservation({ residentId: (await aLetterHolder()).id, answers: { forgotten_question: '次郎' } })
    await database()
      .insert(staffTasks)
      .values({ kind: 'password_help', dedupeKey: 'one', phone: '090-0000-0000' })
    expect(await saveSettings(staff, leave, NOW)).toEqual({ ok: false, reason: 'data_stored' })
    expect(await peopleKept(staff)).toBe(3)
    expect(await purgePeople(staff, 2, NOW)).toEqual({ ok: false, reason: 'count_changed' })
    expect(await peopleKept(staff)).toBe(3)

    expect(await purgePeople(staff, 3, NOW)).toEqual({ ok: true, value: { people: 3 } })
    expect(await tracesOf(staff)).toContainEqual(['people_erased', null, null])
    const people = await database().select().from(residents).orderBy(residents.email)
    expect(people.map(({ answers }) => answers)).toEqual([{ sex: 'female' }, {}])
    expect(people[0]).toMatchObject({ email: 'h@example.jp' })
    const visits = await database().select().from(reservations).orderBy(reservations.createdAt)
    expect(visits.map(({ answers }) => JSON.stringify(answers)).toSorted()).toEqual([
      '{"cars":"1"}',
      '{}',
      '{}',
    ])
    expect((await database().select().from(staffTasks))[0]?.phone).toBeNull()
    expect(await citySettings()).toMatchObject({ residentData: 'none', noticeSignIn: false })
    expect(await changesOf(staff, 'booking')).toMatchObject([{ key: 'residentData', after: 'none' }])
    expect(await batches(staff)).toMatchObject([{ kind: 'people_erased', entries: 1 }])
  })
})
