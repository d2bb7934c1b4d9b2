import { expect, it } from 'vitest'
import { aReservation, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { encodedCsv } from '#lib/csv.ts'
import { exportVisits } from './export-visits.ts'
import { visitSearch } from './input.ts'

it('says for how many people a visit is, beside what they come for', async () => {
  await resetDatabase()
  const chief = await staffMember({ role: 'section_chief' })
  const [card, paper] = [await aService({ position: 1 }), await aService({ position: 2 })]
  await aReservation({ serviceIds: [card.id, card.id, paper.id], locale: 'ko' })
  const search = visitSearch.parse({ all: 'yes' })
  const { columns, rows } = await exportVisits(chief, { search, asked: [] }, 'ja', NOW)
  const cell = (label: string) => rows[0]?.[columns.findIndex((column) => column.label === label)]
  expect(cell('用件')).toBe(`${card.name.ja}（2人）、${paper.name.ja}（1人）`)
  expect(cell('言語')).toBe('韓国語')
  // In either language there is nothing that an older spreadsheet lacks.
  const english = await exportVisits(chief, { search, asked: [] }, 'en', NOW)
  for (const table of [{ columns, rows }, english])
    expect(
      encodedCsv(
        table.columns.map(({ label }) => label),
        table.rows,
        'cp932',
      ),
    ).toHaveProperty('bytes')
})
