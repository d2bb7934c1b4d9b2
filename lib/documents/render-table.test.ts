import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { NOW } from '#db/testing/factories.ts'
import { glyphsIn, glyphsOf, outlinesOf, watchSubsets } from '#db/testing/pdf-glyphs.ts'
import { readPdf } from '#db/testing/pdf-text.ts'
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

async function file(rows: string[][]): Promise<Buffer> {
  const printed = await renderTable(table(rows), printing)
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
})
