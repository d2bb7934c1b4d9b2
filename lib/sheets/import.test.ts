import { isNotNull } from 'drizzle-orm'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { calendarDrafts } from '#db/schema/changes.ts'
import { capacityChanges, closures, exclusions, openingRules, specialOpenings } from '#db/schema/counters.ts'
import { imports } from '#db/schema/imports.ts'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { csvEncodings, csvOf } from '#lib/csv.ts'
import { readCsv } from '#lib/csv-reading.ts'
import { addDays } from '#lib/time.ts'
import { draftImport } from './draft.ts'
import { exportSheet } from './export.ts'
import { importSheet } from './import.ts'
import { importToShow } from './queries.ts'
import { type SheetKind, sheetKinds } from './rules.ts'

const TODAY = '2026-11-24'
const TOMORROW = '2026-11-25'

let staff: StaffMember
let counterId: string

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  counterId = (await aCounter({ name: { ja: '髙﨑 窓口,"本庁"', en: 'Hall' } })).id
  await openCounter(counterId, { weeksOfMonth: [2, 4], seasonFrom: '04-01', seasonUntil: '03-31' })
  await openCounter(counterId, {
    validUntil: '2027-03-31',
    webLanes: 1,
    phoneLanes: 1,
    opensOnHolidays: true,
  })
  const days = { firstDay: TOMORROW, lastDay: '2026-11-27', reason: { ja: '=点検,"A"', vi: 'Kiểm tra' } }
  const hours = { opens: '09:15', closes: '09:45' }
  const db = database()
  await db.insert(closures).values({ ...days, firstDay: '2026-12-24', lastDay: '2026-12-24' })
  await db.insert(exclusions).values({ ...days, ...hours, weekdays: [3, 5] })
  await db.insert(specialOpenings).values({
    ...days,
    counterId,
    opens: '18:00',
    closes: '19:00',
    slotMinutes: 30,
    lanes: 2,
    reason: { ja: '夜間', en: 'Evening' },
  })
  await db.insert(capacityChanges).values({ ...days, ...hours, counterId, lanes: 0 })
})

async function exported(kind: SheetKind, encoding: (typeof csvEncodings)[number] = 'utf-8') {
  const file = await exportSheet(staff, { kind, encoding, until: addDays(TODAY, 40) }, TODAY, 'ja')
  if (!('bytes' in file)) throw new Error('not exported')
  return file.bytes
}

async function shown(kind: SheetKind, bytes: Uint8Array, removesMissing = true) {
  const kept = await importSheet(staff, { kind, bytes, removesMissing }, NOW)
  if (!kept.ok) throw new Error(kept.reason)
  const table = await importToShow(staff, kept.value, NOW, 'ja')
  if (!table) throw new Error('not found')
  return { id: kept.value, ...table }
}

/** The file with some cells changed, by heading and number of the row. */
function edited(bytes: Uint8Array, edit: (rows: string[][], column: (heading: string) => number) => void) {
  const table = readCsv(bytes)
  if (!table.ok) throw new Error(table.reason)
  const [header = [], ...rows] = table.value.rows
  edit(rows, (heading) => header.indexOf(heading))
  return new TextEncoder().encode(csvOf(header, rows))
}

describe('a table that was given out', () => {
  it.each(sheetKinds.flatMap((kind) => csvEncodings.map((encoding) => [kind, encoding] as const)))(
    'of %s in %s comes back without a change',
    async (kind, encoding) => {
      const table = await shown(kind, await exported(kind, encoding))
      expect(table).toMatchObject({ encoding, problems: [], differences: [], changes: [] })
      expect(table.unchanged).toBeGreaterThan(0)
      expect(await draftImport(staff, table.id, NOW)).toEqual({ ok: false, reason: 'nothing_changed' })
    },
  )

  it('comes back in the other language too', async () => {
    const file = await exportSheet(staff, { kind: 'exceptions', encoding: 'utf-8' }, TODAY, 'en')
    if (!('bytes' in file)) throw new Error('not exported')
    expect(await shown('exceptions', file.bytes)).toMatchObject({ problems: [], differences: [] })
  })

  it('comes back as a spreadsheet writes dates and times', async () => {
    const file = edited(await exported('opening_rules'), (rows, column) => {
      for (const row of rows) {
        row[column('開始')] = '9:00:00'
        row[column('使い始める日')] = '2026/1/1'
        if (row[column('毎年の初日')]) row[column('毎年の初日')] = '4月1日'
      }
    })
    expect(await shown('opening_rules', file)).toMatchObject({ problems: [], differences: [] })
  })

  it('is not given out where letters do not fit, and says which', async () => {
    await database()
      .update(closures)
      .set({ reason: { ja: '𠮷野の点検' } })
    expect(await exportSheet(staff, { kind: 'exceptions', encoding: 'cp932' }, TODAY, 'ja')).toEqual({
      foreign: [{ row: 3, column: 15, letters: ['𠮷'] }],
    })
  })

  it('has no formula', async () => {
    expect(new TextDecoder().decode(await exported('exceptions'))).toContain(`"'=点検,""A"""`)
  })
})

describe('a table that was changed', () => {
  it('says what is added, changed and removed, and drafts whole rows', async () => {
    const [rule] = await database().select().from(openingRules).where(isNotNull(openingRules.weeksOfMonth))
    const file = edited(await exported('opening_rules'), (rows, column) => {
      const first = rows.find((row) => row[column('番号')] === rule?.id) ?? []
      const added = [...first]
      added[column('番号')] = ''
      added[column('曜日')] = '土'
      rows.splice(0, rows.length, first, added)
      first[column('受付数')] = '5'
    })
    const table = await shown('opening_rules', file)
    expect(table.differences.map(({ state, row }) => [state, row])).toEqual([
      ['changed', 2],
      ['added', 3],
      ['removed', null],
    ])
    const draft = await draftImport(staff, table.id, NOW)
    if (!draft.ok) throw new Error(draft.reason)
    const [kept] = await database().select().from(calendarDrafts)
    expect(kept).toMatchObject({ id: draft.value, kind: 'imported', madeBy: staff.staffId })
    expect(kept?.changes[0]).toMatchObject({ thingId: rule?.id, before: { lanes: 3 }, after: { lanes: 5 } })
    expect(kept?.changes[1]).toMatchObject({ before: null, after: { weekdays: [6], weeksOfMonth: [2, 4] } })
    expect(kept?.changes[2]).toMatchObject({ after: null })
    expect((await shown('opening_rules', file, false)).differences).toHaveLength(2)
  })

  it('keeps the languages of a reason that it does not have', async () => {
    const file = edited(await exported('exceptions'), (rows, column) => {
      for (const row of rows) if (row[column('種類')] === '休館日') row[column('理由')] = '工事'
    })
    const { changes } = await shown('exceptions', file)
    expect(changes?.map(({ thing, after }) => [thing, after?.reason])).toEqual([
      ['closure', { ja: '工事', vi: 'Kiểm tra' }],
    ])
  })

  it('of slots becomes the fewest exceptions', async () => {
    const file = edited(await exported('slots'), (rows, column) => {
      for (const row of rows)
        if (row[column('日')] === '2026-12-01')
          row[column('受付数')] = row[column('開始')] === '09:30' ? '0' : '2'
    })
    const { changes, differences, problems } = await shown('slots', file)
    expect(problems).toEqual([])
    expect(differences).toHaveLength(4)
    expect(changes?.map(({ thing, after }) => [thing, after?.opens, after?.closes])).toEqual([
      ['capacity_change', '09:00', '10:00'],
      ['exclusion', '09:30', '09:45'],
    ])
  })

  it.each([
    ['番号', 'x', 'id'],
    ['窓口ID', '本庁', 'counter'],
    ['曜日', '月 月', 'weekdays'],
    ['第何週', '6', 'weeks'],
    ['毎年の初日', '13-01', 'day_of_year'],
    ['毎年の最終日', '', 'both_or_none'],
    ['開始', '25:00', 'clock'],
    ['終了', '8:00', 'later'],
    ['1枠の分', '4', 'minutes'],
    ['受付数', '61', 'some_lanes'],
    ['うち電話だけ', '9', 'shares'],
    ['使い始める日', '2026-02-30', 'day'],
    ['祝日も開く', 'たぶん', 'yes_no'],
  ])('says of %s that %j is not what was expected', async (heading, value, expected) => {
    const file = edited(await exported('opening_rules'), (rows, column) => {
      const row = rows.find((each) => each[column('第何週')] !== '')
      if (row) row[column(heading)] = value
    })
    const { problems, id } = await shown('opening_rules', file)
    expect(problems.map((problem) => problem.expected)).toEqual([expected])
    expect(await draftImport(staff, id, NOW)).toEqual({ ok: false, reason: 'has_problems' })
    expect(await database().$count(calendarDrafts)).toBe(0)
  })

  it.each([
    ['種類', '休み', 'kind'],
    ['種類', '除外時間', 'id'],
    ['開始', '09:00', 'empty'],
    ['最終日', '2026-12-23', 'last_day'],
    ['理由', '983205673214', 'reason'],
  ])('says of the %s of a closure that %j is not what was expected', async (heading, value, expected) => {
    const file = edited(await exported('exceptions'), (rows, column) => {
      const row = rows.find((each) => each[column('種類')] === '休館日')
      if (row) row[column(heading)] = value
    })
    const { problems } = await shown('exceptions', file)
    expect(problems.map((problem) => problem.expected)).toContain(expected)
  })

  it('says which columns are missing, where slots overlap, and what is over', async () => {
    const table = csvOf(['日', '窓口ID'], [[TOMORROW, counterId]])
    const { problems } = await shown('slots', iconv.encode(table.slice(1), 'cp932'))
    expect(problems[0]).toEqual({ row: 1, column: 'opens', expected: 'column', text: null })
    const twice = edited(await exported('slots'), (rows) => rows.splice(1, 0, [...(rows[0] ?? [])]))
    expect((await shown('slots', twice)).problems.map(({ expected }) => expected)).toEqual(['apart'])
    const over = edited(await exported('slots'), (rows, column) => {
      const [row] = rows
      if (row) row[column('受付数')] = '2'
    })
    expect((await shown('slots', over)).problems.map(({ expected }) => expected)).toEqual(['future'])
  })
})

describe('what was sent in', () => {
  it('is for the one who sent it, and thrown away after a day', async () => {
    const { id } = await shown('exceptions', await exported('exceptions'))
    expect(await importToShow(await staffMember(), id, NOW, 'ja')).toBeNull()
    expect(await importToShow(staff, 'x', NOW, 'ja')).toBeNull()
    const later = new Date(NOW.getTime() + 25 * 3_600_000)
    await importSheet(staff, { kind: 'slots', bytes: await exported('slots'), removesMissing: false }, later)
    expect((await database().select().from(imports)).map(({ kind }) => kind)).toEqual(['slots'])
  })

  it('is the administrator’s', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    const file = { kind: 'slots' as const, bytes: new Uint8Array(), removesMissing: false }
    await expect(importSheet(clerk, file, NOW)).rejects.toThrow('lacks calendar.edit')
    await expect(exportSheet(clerk, { kind: 'slots', encoding: 'utf-8' }, TODAY, 'ja')).rejects.toThrow(
      'lacks calendar.edit',
    )
  })
})
