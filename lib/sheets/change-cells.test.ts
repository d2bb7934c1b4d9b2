import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { imports } from '#db/schema/imports.ts'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { csvOf } from '#lib/csv.ts'
import { changeCells } from './change-cells.ts'
import { importSheet } from './import.ts'
import { cellsInput } from './input.ts'
import { importToShow } from './queries.ts'

let staff: StaffMember
let id: string

const TABLE = ['日', '窓口ID', '開始', '終了', '受付数', 'うちWebだけ', 'うち電話だけ', 'うち来庁だけ']

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  await aCounter({ id: 'hall' })
  await openCounter('hall')
  const rows = [
    ['2026-11-25', 'hall', '09:00', '09:15', '30x', '0', '0', '0'],
    ['2026-11-25', 'hall', '9時', '09:30', '2'],
  ]
  const bytes = new TextEncoder().encode(csvOf(TABLE, rows))
  const kept = await importSheet(staff, { kind: 'slots', bytes, removesMissing: false }, NOW)
  if (!kept.ok) throw new Error(kept.reason)
  id = kept.value
})

const shown = async () => (await importToShow(staff, id, NOW, 'ja'))?.problems

it('says of each wrong cell where it is, what stands there and what belongs there', async () => {
  expect(await shown()).toEqual([
    { row: 2, column: 'lanes', expected: 'lanes', text: '30x' },
    { row: 3, column: 'opens', expected: 'clock', text: '9時' },
  ])
})

it('is mended without another file, also where a row is too short', async () => {
  const cells = [
    { row: 2, column: 'lanes', text: '2' },
    { row: 3, column: 'opens', text: '9:15' },
    { row: 3, column: 'walkInLanes', text: '1' },
  ] as const
  expect(await changeCells(staff, id, cells)).toMatchObject({ ok: true })
  expect(await shown()).toEqual([])
  const [kept] = await database().select().from(imports)
  expect(kept?.rows[2]).toEqual(['2026-11-25', 'hall', '9:15', '09:30', '2', '', '', '1'])
})

it('leaves the headings, rows that are not there and the tables of others alone', async () => {
  const before = await database().select().from(imports)
  const nowhere = [1, 99].map((row) => ({ row, column: 'lanes' as const, text: '1' }))
  expect(await changeCells(staff, id, nowhere)).toMatchObject({ ok: true })
  const other = await staffMember({ loginId: 'other' })
  expect(await changeCells(other, id, [{ row: 2, column: 'lanes', text: '2' }])).toEqual({
    ok: false,
    reason: 'gone',
  })
  expect(await database().select().from(imports)).toEqual(before)
})

it('reads the cells of a form, whatever else is in it, and never a 個人番号', () => {
  const form = new FormData()
  for (const name of ['cell-2-lanes', 'cell-0-lanes', 'cell-2-nothing', 'seen']) form.append(name, ' 2 ')
  expect(cellsInput(form).parse(Object.fromEntries(form))).toEqual([{ row: 2, column: 'lanes', text: '2' }])
  form.set('cell-2-lanes', '983205673214')
  expect(cellsInput(form).safeParse(Object.fromEntries(form)).success).toBe(false)
})
