import { beforeEach, describe, expect, it } from 'vitest'
import { staffMember } from '#db/testing/factories.ts'
import { readPdf } from '#db/testing/pdf-text.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import { MOST_PRINTED, type Table, type TableFormat } from '#lib/table.ts'
import { fileProblemOf, tableFile } from './table-file.ts'

beforeEach(resetDatabase)

const table = (names: readonly string[]): Table => ({
  title: '一覧',
  lead: [],
  columns: [
    { label: '番号', share: 1 },
    { label: '氏名', share: 2 },
  ],
  rows: names.map((name, index) => [`${index + 1}`, name]),
})

async function asked(names: readonly string[], format: TableFormat) {
  const staff = await staffMember()
  const answer = await tableFile(staff, table(names), {
    format,
    locale: 'ja',
    name: 'list',
    back: '/staff/reports/arrivals?by=day',
    traces: { printed: { act: 'report_printed' }, saved: { act: 'report_exported' } },
  })
  const location = answer.headers.get('location') ?? ''
  const problem = fileProblemOf(staff, new URLSearchParams(location.split(/[?#]/)[1]).get('unfit'))
  return { staff, answer, location, problem }
}

describe('a list as a file', () => {
  it('is a PDF with the letters of names, and leaves a trace of the print', async () => {
    const { staff, answer } = await asked(['葛\u{E0100}城 𠮷之助'], 'pdf')
    const { text } = await readPdf(Buffer.from(await answer.arrayBuffer()))
    expect(text).toContain('葛\u{E0100}城 𠮷之助')
    expect((await tracesOf(staff)).map(([act]) => act)).toEqual(['report_printed'])
  })

  it('is CSV in either encoding', async () => {
    const utf8 = await (await asked(['葛\u{E0100}城'], 'utf-8')).answer.arrayBuffer()
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8)).toMatch(/^\uFEFF.*葛\u{E0100}城/su)
    const cp932 = await (await asked(['髙﨑'], 'cp932')).answer.arrayBuffer()
    expect(new TextDecoder('shift_jis').decode(cp932)).toContain('髙﨑')
  })

  it.each([
    ['cp932', ['髙﨑', '𠮷野'], { row: 3, record: '2', column: '氏名', letters: ['𠮷'] }],
    ['pdf', ['髙﨑', '\uE000野'], { row: 3, record: '2', column: '氏名', letters: ['\uE000'] }],
  ] as const)(
    'is not made as %s where a letter does not fit: row and letter are told, sealed',
    async (format, names, cell) => {
      const { staff, answer, location, problem } = await asked(names, format)
      expect(answer.status).toBe(303)
      expect(location).toMatch(/^\/staff\/reports\/arrivals\?by=day&unfit=[\w%-]+#files$/)
      expect(problem).toEqual({ format, rows: 2, unfit: [cell], unfitCount: 1 })
      expect(fileProblemOf(await staffMember(), new URLSearchParams(location).get('unfit'))).toBe(null)
      expect(await tracesOf(staff)).toEqual([])
    },
  )

  it('is not printed where it is too long', async () => {
    const { problem } = await asked(new Array(MOST_PRINTED + 1).fill('水木'), 'pdf')
    expect(problem).toEqual({ format: 'pdf', rows: MOST_PRINTED + 1, unfit: [], unfitCount: 0 })
  })
})
