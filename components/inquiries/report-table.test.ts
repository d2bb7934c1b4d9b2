import { expect, it } from 'vitest'
import { encodedCsv } from '#lib/csv.ts'
import { reportChart } from './report-chart.ts'
import { reportParts } from './report-lines.ts'
import { reportTable } from './report-table.ts'

it('averages stand under one another with one decimal, and nothing where nobody wrote minutes', () => {
  const none = { days: [], hours: [], categories: [], channels: [], places: [] }
  const kinds = [
    { id: 'question', count: 2, minutes: 9 },
    { id: 'fault', count: 1, minutes: 8.6 },
  ]
  const states = [{ id: 'open', count: 1, minutes: null }]
  const report = { ...none, month: '2026-11', total: { count: 3, minutes: 8.9 }, kinds, states }
  const parts = reportParts('ja', report, { choices: [], counters: [] })
  const { rows } = reportTable('ja', report, parts)
  expect(rows.map((cells) => cells.slice(2))).toEqual([
    ['3', '8.9'],
    ['2', '9.0'],
    ['1', '8.6'],
    ['1', ''],
  ])
})

it('has in either language nothing that an older spreadsheet lacks', () => {
  const nothing = { kinds: [], categories: [], channels: [], places: [], states: [] }
  const all = { count: 2, minutes: 8.25 }
  const hours = [{ id: '09', ...all }]
  const days = [{ id: '2026-11-02', ...all }]
  const report = { ...nothing, month: '2026-11', total: all, days, hours }
  for (const locale of ['ja', 'en'] as const) {
    const parts = reportParts(locale, report, { choices: [], counters: [] })
    const { columns, rows } = reportTable(locale, report, parts)
    const labels = columns.map(({ label }) => label)
    expect(encodedCsv(labels, rows, 'cp932')).toHaveProperty('bytes')
  }
})

it('has a chart of each part, with the numbers of the table', () => {
  const line = (id: string, count: number) => ({ id, count, minutes: count > 0 ? 8.25 : null })
  const report = {
    month: '2026-11',
    total: { count: 3, minutes: 8.25 },
    days: [line('2026-11-01', 0), line('2026-11-02', 3)],
    hours: [line('09', 1), line('10', 2)],
    kinds: [line('question', 3)],
    categories: [],
    channels: [line('phone', 3)],
    places: [line('', 3)],
    states: [line('open', 1), line('closed', 2)],
  }
  const parts = reportParts('ja', report, { choices: [], counters: [] })
  const charts = parts.map((part) => reportChart('ja', part))
  expect(charts.map(({ title }) => title)).toEqual([
    '日別',
    '時間帯別',
    '種別',
    '受付方法別',
    '場所別',
    '状態別',
  ])
  expect(charts[0]?.bars).toEqual([
    { label: '11月1日', values: [0] },
    { label: '11月2日', values: [3] },
  ])
  const { rows } = reportTable('ja', report, parts)
  expect(rows.slice(1).map(([group, , count]) => [group, count])).toEqual(
    charts.flatMap(({ title, bars }) => bars.map(({ values }) => [title, `${values}`])),
  )
})

it('an empty month says so, and has neither charts nor thirty days of nothing', () => {
  const nothing = { days: [], hours: [], kinds: [], categories: [], channels: [], places: [], states: [] }
  const day = { id: '2026-03-01', count: 0, minutes: null }
  const report = { ...nothing, days: [day], month: '2026-03', total: { count: 0, minutes: null } }
  const parts = reportParts('ja', report, { choices: [], counters: [] })
  expect(parts).toEqual([])
  const { lead, rows } = reportTable('ja', report, parts)
  expect(rows).toEqual([['件数', '', '0', '']])
  expect(lead).toContain('この月の問合せはありません。')
})
