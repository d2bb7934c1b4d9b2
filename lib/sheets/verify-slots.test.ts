import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { exclusions } from '#db/schema/counters.ts'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { csvOf } from '#lib/csv.ts'
import { refused } from '#lib/result.ts'
import { draftImport } from './draft.ts'
import { importSheet } from './import.ts'
import { importToShow } from './queries.ts'

const HEADER = ['日', '窓口ID', '開始', '終了', '受付数', 'うちWebだけ', 'うち電話だけ', 'うち来庁だけ']
const DAY = '2026-11-27'

it('names the rows of slots that cannot be opened, and only those', async () => {
  await resetDatabase()
  const staff = await staffMember()
  const { id: counterId } = await aCounter()
  await openCounter(counterId)
  const training = { firstDay: DAY, lastDay: DAY, opens: '09:15', closes: '09:45', reason: { ja: '研修' } }
  await database().insert(exclusions).values(training)
  const rows = ['09:00', '09:15', '09:30', '09:45'].map((opens, index, all) => {
    return [DAY, counterId, opens, all[index + 1] ?? '10:00', '2', '0', '0', '0']
  })
  const bytes = new TextEncoder().encode(csvOf(HEADER, rows))
  const kept = await importSheet(staff, { kind: 'slots', bytes, removesMissing: false }, NOW)
  if (!kept.ok) throw new Error(kept.reason)
  const table = await importToShow(staff, kept.value, NOW, 'ja')
  expect(table?.problems).toEqual(
    [3, 4].map((row) => ({ row, column: 'lanes', expected: 'openable', text: '2' })),
  )
  expect(await draftImport(staff, kept.value, NOW)).toEqual(refused('has_problems'))
})
