import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { NOW } from '#db/testing/factories.ts'
import { glyphsIn, glyphsOf, outlinesOf, watchSubsets } from '#db/testing/pdf-glyphs.ts'
import { readPdf } from '#db/testing/pdf-text.ts'
import type { Chart } from '#lib/chart.ts'
import type { Table } from '#lib/table.ts'
import { renderTable } from './render-table.tsx'

const table = (rows: string[][]): Table => ({
  title: '当日来場者一覧',
  lead: ['2026年11月24日(火)　市役所'],
  columns: [
    { label: '時刻', share: 1 },
    { label: '氏名', share: 2 },
    { label: '人数', share: 1, isNumber: true },
  ],
  rows,
  notes: ['支援措置により除外 1 件'],
})

const printing = { locale: 'ja', now: NOW, printedBy: '髙﨑 みどり' } as const

async function file(rows: string[][], charts: Chart[] = [], list = table(rows)): Promise<Buffer> {
  const printed = await renderTable(list, { ...printing, charts })
  if (!printed.ok) throw new Error(JSON.stringify(printed.unfit))
  return printed.value
}

const fontFile = (folder: string, name: string) =>
  path.join(process.cwd(), 'node_modules/@expo-google-fonts', folder, '400Regular', `${name}_400Regular.ttf`)

watchSubsets(fontFile('biz-udpgothic', 'BIZUDPGothic'))

describe('a list on paper', () => {
  it('has on every sheet its title, what is in it, its headings, the number of the sheet and who printed it', async () => {
    const rows = Array.from({ length: 70 }, (_, index) => [`${index}番`, '水木 一郎', '1'])
    const { pages, text } = await readPdf(await file(rows))
    expect(pages).toBeGreaterThan(1)
    for (const words of ['当日来場者一覧', '市役所', '氏名', '髙﨑 みどり', `/ ${pages} ページ`])
      expect(text.split(words).length - 1).toBe(pages)
    expect(text.split('水木 一郎').length - 1).toBe(70)
    expect(text.split('除外').length - 1).toBe(1)
  })

  it('breaks a long name and loses none of its letters', async () => {
    const name = 'MARIA DE LOS ÁNGELES NGUYỄN THỊ 葛\u{E0100}城 𠮷野 ドロテア・フォン・ローデンブルク'.repeat(
      3,
    )
    const { text } = await readPdf(await file([['9:00', name, '1']]))
    const bare = (words: string) => words.replace(/\s/g, '')
    expect(bare(text)).toContain(bare(name))
    expect(outlinesOf(await file([['9:00', name, '1']])).length).toBeGreaterThan(100)
  })

  it('is not printed where a name has a letter that no font has: the list names it', async () => {
    const printed = await renderTable(
      table([
        ['9:00', '水木', '1'],
        ['9:30', '한 \uE000', '2'],
      ]),
      printing,
    )
    expect(printed).toEqual({
      ok: false,
      unfit: [{ row: 3, record: '9:30', column: '氏名', letters: ['한', '\uE000'] }],
    })
  })

  it.each([
    ['髙邉', 'biz-udpgothic', 'BIZUDPGothic'],
    ['葛\u{E0100}', 'biz-udpgothic', 'BIZUDPGothic'],
    ['邉\u{E0100}', 'biz-udpgothic', 'BIZUDPGothic'],
    ['𠮷', 'noto-sans-jp', 'NotoSansJP'],
  ])('has for %s the glyphs that its font has for it, and no others', async (name, folder, font) => {
    const source = fontFile(folder, font)
    const named = (glyphs: ReturnType<typeof glyphsOf>) =>
      glyphs.map(({ font: of, id }) => `${of} ${id}`).join()
    const wanted = named(glyphsIn(source, name))
    expect(named(glyphsOf(await file([['9:00', name, '1']])))).toContain(wanted)
    expect(named(glyphsOf(await file([['9:00', '水木', '1']])))).not.toContain(wanted)
  })

  it('says that nothing is in it', async () => {
    const { pages, text } = await readPdf(await file([]))
    expect([pages, text.includes('該当するものはありません')]).toEqual([1, true])
  })

  it('says the name of a group at its first row and again on each sheet, not at every row', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [index < 25 ? '日ごと' : '窓口', `${index}番`, '1'])
    const [first, ...columns] = table([]).columns
    const list = {
      ...table(rows),
      columns: [{ ...first, label: '区分', share: 1, isGroup: true }, ...columns],
    }
    const { pages, text } = readPdf(await file([], [], list))
    expect([pages, text.split('日ごと').length - 1, text.split('窓口').length - 1]).toEqual([2, 2, 1])
    expect(text.match(/\d+番/g)).toHaveLength(30)
  })
})

describe('a chart above a list', () => {
  const parts = ['予約済み', '入力中', '空き', '取消し', '不来場']
  const chart = (count: number): Chart => ({
    title: '時刻ごとの件数',
    parts,
    bars: Array.from({ length: count }, (_, index) => ({
      label: `${index + 1}時台`,
      values: [index, 0, 2 * index],
    })),
  })

  it('has its title, its parts, and each bar with its numbers, in the glyphs of the font', async () => {
    const made = await file([['9:00', '水木', '1']], [chart(3)])
    const { pages, text } = readPdf(made)
    expect(pages).toBe(1)
    expect(text).toContain('時刻ごとの件数予約済み空き1時台02時台予約済み 1 / 空き 23時台予約済み 2 / 空き 4')
    expect(text).not.toContain('入力中')
    const named = glyphsOf(made).map(({ font, id }) => `${font} ${id}`)
    const wanted = glyphsIn(fontFile('biz-udpgothic', 'BIZUDPGothic'), '予約済み 2 / 空き 4')
    expect(named.join()).toContain(wanted.map(({ font, id }) => `${font} ${id}`).join())
  })

  it('has each part of a bar as long as its number is compared with the others', async () => {
    const made = await file([['9:00', '水木', '1']], [chart(4)])
    // The outlines of the bars, without the two of the legend; the border is a part of the length.
    const widths = readPdf(made)
      .boxes.slice(2)
      .map((width) => width + 0.6)
    const unit = widths[0] ?? 0
    expect(unit).toBeGreaterThan(20)
    expect(widths.map((width) => Math.round(width / unit))).toEqual([1, 2, 2, 4, 3, 6])
    for (const width of widths) expect(width / unit).toBeCloseTo(Math.round(width / unit), 2)
  })

  it('goes over to the next sheet whole, and loses no bar where a sheet is not enough', async () => {
    const twice = readPdf(await file([['9:00', '水木', '1']], [chart(20), { ...chart(25), title: '日ごと' }]))
    expect([twice.pages, twice.text.includes('続き')]).toEqual([2, false])
    const long = readPdf(await file([], [chart(40)]))
    expect(long.pages).toBe(2)
    expect(long.text.split('時刻ごとの件数（続き）')).toHaveLength(2)
    for (let hour = 1; hour < 40; hour += 1)
      expect(long.text).toContain(`${hour + 1}時台予約済み ${hour} / 空き ${2 * hour}`)
  })

  it('is left out where it has no bars, and said to be where it has too many', async () => {
    const none = readPdf(await file([], [chart(0)]))
    expect([none.pages, none.text.includes('時刻ごとの件数')]).toEqual([1, false])
    expect(none.boxes).toEqual([])
    const many = readPdf(await file([], [chart(63)]))
    expect([many.pages, many.text.includes('棒が63本になるため')]).toEqual([1, true])
  })

  it('stops the print where one of its letters is in no font', async () => {
    const bars = [{ label: '\uE000', values: [1] }]
    const printed = await renderTable(table([]), { ...printing, charts: [{ ...chart(0), bars }] })
    expect(printed).toEqual({
      ok: false,
      unfit: [{ row: 0, record: '当日来場者一覧', column: '', letters: ['\uE000'] }],
    })
  })
})
