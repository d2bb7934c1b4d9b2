import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { calendarDrafts } from '#db/schema/changes.ts'
import { counters } from '#db/schema/counters.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { aCounter, aService, NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { systemJob } from '#lib/auth/system-job.ts'
import { definitionInput } from '#lib/fields/input.ts'
import { importCity, importFile } from './import.ts'
import { configurationFile } from './queries.ts'
import type { Configuration } from './rules.ts'

let staff: StaffMember
let rows: Configuration

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  await aCounter({ id: 'hall', takes: [await aService({ id: 'card' })] })
  rows = (await configurationFile(staff, NOW)).rows
})

const take = (change: Configuration) => importFile(staff, { rows: { ...rows, ...change }, mode: 'add' }, NOW)

const text = (value: string, key = 'home.lead') => ({
  [`vi/shell.${key}`]: { locale: 'vi', domain: 'shell', key, value, shipped: '' },
})

const notice = (body: string) => ({
  'reservation_booked/vi': { kind: 'reservation_booked', locale: 'vi', subject: 'A', body, shipped: '' },
})

const steps = (serviceIds: string[]) => ({
  sets: [{ key: 'own', name: { ja: '交付' }, serviceIds, steps: [] }],
  ...{ outcomes: [], cards: [], returns: [] },
})

const lists = (counterIds: string[]) => ({ clocks: ['07:30'], counterIds, kinds: ['pdf'], days: 3 })

const counter = (change: object) => ({ hall: { ...rows.counter?.hall, ...change } })

const rule = (change: object) => {
  const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
  const day = { counterId: null, firstDay: '2026-12-01', lastDay: '2026-12-02', reason: { ja: '' } }
  return { [id]: { id, ...day, ...change } }
}

describe('a file', () => {
  it.each<[string, () => Configuration, string, string]>([
    [
      'a row under another name',
      () => ({ setting: { horizonDays: { key: 'fewPercent', value: 3 } } }),
      'name_differs',
      'rows › setting › horizonDays',
    ],
    [
      'a service nobody knows',
      () => ({ counter_services: { hall: { serviceIds: ['card', 'lost'] } } }),
      'missing',
      'rows › counter_services › hall › lost',
    ],
    [
      'steps for a service nobody knows',
      () => ({ setting: { visitWork: { key: 'visitWork', value: steps(['card', 'lost']) } } }),
      'missing',
      'rows › setting › visitWork › lost',
    ],
    [
      'day lists of a counter nobody knows',
      () => ({ setting: { dayLists: { key: 'dayLists', value: lists(['hall', 'lost']) } } }),
      'missing',
      'rows › setting › dayLists › lost',
    ],
    [
      'a counter nobody knows',
      () => ({ counter_services: { lost: { serviceIds: ['card'] } } }),
      'missing',
      'rows › counter_services › lost › lost',
    ],
    [
      'a text with a place nobody fills',
      () => ({ text: text('Xin {name}') }),
      'broken_text',
      'rows › text › vi/shell.home.lead',
    ],
    [
      'markup in a text',
      () => ({ text: text('<b>a</b>') }),
      'broken_text',
      'rows › text › vi/shell.home.lead',
    ],
    [
      'a mail that cannot be written',
      () => ({ notice_template: notice('{{ number }}\n{{ nobody }}') }),
      'broken_notice',
      'rows › notice_template › reservation_booked/vi › body › 2',
    ],
    [
      'a secret in an address',
      () => ({ notice_template: notice('{{ number }}\nhttps://a.example/?k={{ access_key }}') }),
      'broken_notice',
      'rows › notice_template › reservation_booked/vi › body',
    ],
    [
      'an empty page',
      () => ({ page_text: { 'help/vi': { page: 'help', locale: 'vi', body: ' ', shipped: null } } }),
      'broken_page',
      'rows › page_text › help/vi',
    ],
    [
      'days in the wrong order',
      () => ({ closure: rule({ lastDay: '2026-11-01' }) }),
      'does_not_fit',
      'closures_order',
    ],
    [
      'a season that never ends',
      () => ({ counter: counter({ seasonFrom: '01-01' }) }),
      'does_not_fit',
      'counters_season',
    ],
    [
      'settings that contradict one another',
      () => ({ setting: { noticeSignIn: { key: 'noticeSignIn', value: true } } }),
      'notice_needs_data',
      'rows › setting',
    ],
  ])('with %s is refused with its place, and nothing waits', async (_, change, reason, place) => {
    expect(await take(change())).toEqual({ ok: false, fault: { reason, place } })
    expect(await database().$count(calendarDrafts)).toBe(0)
    expect(await database().select().from(counters)).toMatchObject([{ seasonFrom: null }])
  })

  it('with day lists of counters that are here is taken', async () => {
    const setting = { dayLists: { key: 'dayLists', value: lists(['hall']) } }
    expect(await take({ setting })).toMatchObject({ ok: true })
  })

  it('with texts of another version is taken, since nobody sees them', async () => {
    expect(await take({ text: text('Xin chào', 'gone.by') })).toMatchObject({ ok: true })
  })

  it('does not make residents’ data lie where nobody sees it', async () => {
    await someSettings({ residentData: 'stored' })
    await aLetterHolder({ answers: { name: '窪田 はな子' } })
    const setting = { residentData: { key: 'residentData', value: 'none' } }
    expect(await take({ setting })).toMatchObject({ fault: { reason: 'data_stored' } })
  })

  it('does not change the kind of a question that people have answered', async () => {
    const field = { ...definition, form: 'registration' as const, key: 'name', position: 1 }
    await database().insert(fieldDefinitions).values(field)
    await aLetterHolder({ answers: { name: '窪田 はな子' } })
    const { field: before } = (await configurationFile(staff, NOW)).rows
    const changed = { 'registration/name': { ...before?.['registration/name'], kind: 'kana' } }
    expect(await take({ field: changed })).toEqual({
      ok: false,
      fault: { reason: 'kind_answered', place: 'rows › field › registration/name' },
    })
  })

  it('with a mistake sets up no city either', async () => {
    await expect(importCity(systemJob('test'), { text: text('{') }, NOW)).rejects.toThrow('broken_text')
  })
})

const definition = definitionInput([]).parse({
  'label.ja': '氏名',
  kind: 'text',
  isRequired: 'no',
  visibleTo: 'staff',
  maxLength: '50',
})
