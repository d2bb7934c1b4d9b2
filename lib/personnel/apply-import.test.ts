import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { outbox } from '#db/schema/outbox.ts'
import { staff as people } from '#db/schema/staff.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { csvOf, encodedCsv } from '#lib/csv.ts'
import { readCsv } from '#lib/csv-reading.ts'
import { ok, refused } from '#lib/result.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { applyImport } from './apply-import.ts'
import { exportPeople } from './export.ts'
import { importPeople } from './import.ts'
import { importedPeople, retiredOfImport } from './queries.ts'
import { retirePeople } from './retire.ts'
import { retirementAfter } from './rules.ts'

const HEADER = ['職員ID', '氏名', 'メール', '最終勤務日']

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ loginId: 'admin', name: '市川 みどり' })
  await staffMember({ loginId: 'hanako', name: '窓口 花子', role: 'clerk' })
})

async function taken(rows: string[][], header = HEADER, by = staff): Promise<string> {
  const kept = await importPeople(by, new TextEncoder().encode(csvOf(header, rows)), NOW)
  if (!kept.ok) throw new Error(kept.reason)
  return kept.value
}

const tracesOf = async (loginId: string) => {
  const [person] = await database().select({ id: people.id }).from(people).where(eq(people.loginId, loginId))
  const own = eq(auditEntries.subjectId, person?.id ?? '')
  const rows = await database().select().from(auditEntries).where(own).orderBy(asc(auditEntries.id))
  return rows.map(({ act }) => act)
}

const everybody = () =>
  database()
    .select({ loginId: people.loginId, name: people.name, email: people.email, retiredAt: people.retiredAt })
    .from(people)
    .orderBy(asc(people.loginId))

it('tells of each wrong cell the row and the column, and changes nothing', async () => {
  const id = await taken([
    ['taro', '', 'nowhere', '2027-02-30'],
    ['山田', '山田 太郎', '', ''],
    ['hanako', '花子', '', ''],
    ['HANAKO', '花子', '', ''],
  ])
  const table = await importedPeople(staff, id, NOW)
  expect(table?.problems).toEqual([
    { row: 2, column: 'name', problem: 'required', text: '' },
    { row: 2, column: 'email', problem: 'email', text: 'nowhere' },
    { row: 2, column: 'lastDay', problem: 'date', text: '2027-02-30' },
    { row: 3, column: 'loginId', problem: 'invalid', text: '山田' },
    { row: 5, column: 'loginId', problem: 'twice', text: 'hanako' },
  ])
  expect(await applyImport(staff, id, NOW)).toEqual(refused('wrong'))
  expect(await everybody()).toHaveLength(2)
})

it('asks for the columns it cannot do without', async () => {
  const table = await importedPeople(staff, await taken([['花子']], ['氏名']), NOW)
  expect(table?.problems).toEqual([{ row: 1, column: 'loginId', problem: 'no_column', text: '' }])
})

it('takes over who is new and what is different, once, and leaves the others alone', async () => {
  const id = await taken([
    ['hanako', '佐藤 花子', '', '令和9年3月31日'],
    ['taro', '山田 太郎', 'taro@example.jp', ''],
  ])
  const table = await importedPeople(staff, id, NOW)
  expect(table).toMatchObject({ problems: [], unchanged: 0, encoding: 'utf-8' })
  const result = await applyImport(staff, id, NOW)
  expect(result).toMatchObject({ ok: true, value: [{ loginId: 'taro', name: '山田 太郎' }] })
  expect(await applyImport(staff, id, NOW)).toEqual(refused('gone'))
  expect(await everybody()).toEqual([
    { loginId: 'admin', name: '市川 みどり', email: null, retiredAt: null },
    { loginId: 'hanako', name: '佐藤 花子', email: null, retiredAt: retirementAfter('2027-03-31') },
    { loginId: 'taro', name: '山田 太郎', email: 'taro@example.jp', retiredAt: null },
  ])
  expect(await tracesOf('hanako')).toEqual(['staff_changed', 'staff_retired'])
  expect(await tracesOf('taro')).toEqual(['staff_added'])
})

it('tells the old address of who gets another one by a table, and nobody whose address stays', async () => {
  await database()
    .update(people)
    .set({ email: 'h@example.jp', locale: 'ja' })
    .where(eq(people.loginId, 'hanako'))
  await applyImport(staff, await taken([['hanako', '佐藤 花子', 'h@example.jp', '']]), NOW)
  expect(await database().$count(outbox)).toBe(0)
  await applyImport(staff, await taken([['hanako', '佐藤 花子', 'new@example.jp', '']]), NOW)
  const told = await database().select({ kind: outbox.kind, to: outbox.recipient }).from(outbox)
  expect(told).toEqual([{ kind: 'staff_email_changed', to: 'h@example.jp' }])
})

it('lets a whole city hall leave by a table', async () => {
  const ids = Array.from({ length: 3000 }, (_, index) => `leaver${index}`)
  const account = { passwordHash: 'none', createdAt: NOW }
  await database()
    .insert(people)
    .values(ids.map((loginId) => ({ ...account, loginId, name: loginId })))
  const result = await applyImport(staff, await taken(ids.map((id) => [id, id, '', '2027-03-31'])), NOW)
  expect(result).toEqual(ok([]))
  const left = await database().$count(people, eq(people.retiredAt, retirementAfter('2027-03-31')))
  expect(left).toBe(3000)
  expect(await database().$count(auditEntries, eq(auditEntries.act, 'staff_retired'))).toBe(3000)
})

it('lets nobody leave who could not leave one by one', async () => {
  expect(await applyImport(staff, await taken([['admin', '市川', '', '2027-03-31']]), NOW)).toEqual(
    refused('last_administrator'),
  )
  const helper = await staffMember({ permissions: ['staff.edit'] })
  const id = await taken([['hanako', '窓口 花子', '', '2027-03-31']], HEADER, helper)
  expect(await applyImport(helper, id, NOW)).toEqual(refused('beyond_own_rights'))
})

it('shows a table to nobody but who sent it in', async () => {
  const id = await taken([['taro', '山田 太郎', '', '']])
  expect(await importedPeople(await staffMember(), id, NOW)).toBeNull()
})

it.each(['utf-8', 'cp932'] as const)(
  'what is exported in %s comes back as it was, guarded',
  async (encoding) => {
    await staffMember({ loginId: 'formula', name: '=cmd|calc', role: 'clerk' })
    const { columns, rows } = await exportPeople(staff, 'ja', NOW)
    const labels = columns.map(({ label }) => label)
    const file = encodedCsv(labels, rows, encoding)
    const bytes = 'bytes' in file ? file.bytes : new Uint8Array()
    expect(readCsv(bytes)).toMatchObject({ ok: true, value: { encoding } })
    const kept = await importPeople(staff, bytes, NOW)
    const table = await importedPeople(staff, kept.ok ? kept.value : '', NOW)
    expect(table).toMatchObject({ problems: [], changes: [], unchanged: 3 })
  },
)

it('names who has left meanwhile, and who wrote that down and when', async () => {
  const id = await taken([['hanako', '窓口 花子', '', '2027-03-31']])
  const fast = await staffMember({ loginId: 'jiro', name: '係長 次郎' })
  const [hanako] = await database().select().from(people).where(eq(people.loginId, 'hanako'))
  const lastDay = addDays(dayOf(NOW), -1)
  await retirePeople(fast, { ids: [hanako?.id ?? ''], lastDay }, NOW)
  expect(await applyImport(staff, id, NOW)).toEqual(refused('already_retired'))
  expect(await retiredOfImport(staff, id, NOW)).toEqual([
    { name: '窓口 花子', loginId: 'hanako', last: { name: '係長 次郎', at: NOW } },
  ])
  expect(await retiredOfImport(fast, id, NOW)).toEqual([])
})
