import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { counters, holidayChanges } from '#db/schema/counters.ts'
import { pageTexts } from '#db/schema/page-texts.ts'
import { bookingRules, bookingStops } from '#db/schema/stops.ts'
import { noticeTemplates } from '#db/schema/words.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { systemJob } from '#lib/auth/system-job.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { batches } from '#lib/changes/queries.ts'
import { loadRoles } from '#lib/staff/load-roles.ts'
import { addMinutes } from '#lib/time.ts'
import { importCity, importFile } from '#lib/transfer/import.ts'
import { readFile } from '#lib/transfer/input.ts'
import { comparison, configurationFile } from '#lib/transfer/queries.ts'
import { readConfiguration } from '#lib/transfer/read-configuration.ts'
import { transferredThings } from '#lib/transfer/rules.ts'
import { rowsOfCity } from './rows-of-city.ts'

const job = () => systemJob('test')

beforeEach(resetDatabase)

/** A file as it arrives elsewhere: written as text and read again. */
async function exported() {
  const staff = await staffMember({ name: '市川 みどり' })
  const read = readFile(JSON.stringify(await configurationFile(staff, NOW)))
  if (!read.ok) throw new Error(`${read.fault.reason} at ${read.fault.place}`)
  return read.file
}

/** What ひばり市 has not decided, so that a row of every kind travels. */
async function decideMore() {
  const [at, own] = [{ updatedAt: NOW }, { locale: 'vi' as const, body: 'Xin chào {{ number }}' }]
  await database()
    .insert(holidayChanges)
    .values({ day: '2026-12-01', name: { ja: '市民の日' }, isHoliday: true })
  const span = { startsAt: NOW, endsAt: addMinutes(NOW, 60) }
  await database()
    .insert(bookingStops)
    .values({ kind: 'national', ...span })
  await database().insert(bookingRules).values({ counterId: 'city-hall', key: 'horizonDays', value: 31 })
  await database()
    .insert(pageTexts)
    .values({ page: 'help', ...own, ...at })
  const notice = { kind: 'reservation_booked', subject: '{{ number }}', shipped: '' }
  await database()
    .insert(noticeTemplates)
    .values({ ...notice, ...own, ...at })
}

it('ひばり市 is a city that any installation can take in, and gives out again as it is', async () => {
  await importCity(job(), rowsOfCity(NOW), NOW)
  await decideMore()
  const { rows, city } = await exported()
  for (const thing of transferredThings)
    expect([thing, Object.keys(rows[thing] ?? {})]).not.toEqual([thing, []])
  expect(city).toBe('ひばり市')
  expect(Object.keys(rows.counter ?? {})).toContain('city-hall')
  await resetDatabase()
  await loadRoles(database())
  await importCity(job(), rows, NOW)
  expect(await readConfiguration(NOW)).toEqual({ ...(await exported()).rows })
  expect((await exported()).rows).toEqual(rows)
})

it('a file is compared, dry run and taken in like any change of the calendar, and then changes nothing', async () => {
  await importCity(job(), rowsOfCity(NOW), NOW)
  const { rows } = await exported()
  await resetDatabase()
  const staff = await staffMember()
  const drafted = await importFile(staff, { rows, mode: 'replace' }, NOW)
  const draftId = drafted.ok ? drafted.value.draftId : ''
  const compared = await comparison(staff, draftId)
  expect(compared?.counts.find(({ thing }) => thing === 'counter')).toMatchObject({ added: 3, changed: 0 })
  expect(await database().$count(counters)).toBe(0)
  expect((await applyDraft(staff, draftId, NOW)).ok).toBe(true)
  expect(await importFile(staff, { rows, mode: 'replace' }, NOW)).toEqual({
    ok: false,
    reason: 'nothing_changes',
  })
  expect(await batches(staff)).toMatchObject([{ kind: 'imported_settings' }])
})

it('what the file does not have stays, or is ended where the file is to replace it', async () => {
  await importCity(job(), rowsOfCity(NOW), NOW)
  const { rows } = await exported()
  const { 'city-hall': hall, ...otherCounters } = rows.counter ?? {}
  const less = { ...rows, counter: otherCounters, closure: {} }
  const staff = await staffMember()
  expect(await importFile(staff, { rows: less, mode: 'add' }, NOW)).toMatchObject({ ok: false })
  const drafted = await importFile(staff, { rows: less, mode: 'replace' }, NOW)
  const compared = await comparison(staff, drafted.ok ? drafted.value.draftId : '')
  expect(compared?.counts).toMatchObject([
    { thing: 'counter', added: 0, changed: 1, removed: 0 },
    { thing: 'closure', removed: 1 },
  ])
  expect(compared?.changes[0]).toMatchObject({
    before: hall,
    after: { ...hall, archivedAt: NOW.toISOString() },
  })
})

it('nobody is in the file', async () => {
  await importCity(job(), rowsOfCity(NOW), NOW)
  await aLetterHolder({ email: 'hanako@b.example', answers: { name: '窪田 はな子' } })
  const text = JSON.stringify(await exported())
  const words = ['hanako', '窪田', '市川', 'scrypt', 'argon', 'Hash']
  expect(words.filter((word) => text.includes(word))).toEqual([])
})

it('is the administrator’s', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  await expect(configurationFile(clerk, NOW)).rejects.toThrow('lacks settings.move')
  await expect(importFile(clerk, { rows: {}, mode: 'add' }, NOW)).rejects.toThrow('lacks settings.move')
})
