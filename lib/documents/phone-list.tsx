import { Document, Page, renderToBuffer, StyleSheet, View } from '@react-pdf/renderer'
import { momentInWords } from '#lib/date-words.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'
import { JapaneseText } from './japanese-text.tsx'
import { fontFamily, loadFonts } from './load-fonts.ts'
import { printable } from './read-letters.ts'

type CallTable = { head: string[]; rows: string[][] }

/**
 * 電話連絡票: whom to call, to tick off with a pen. The last column is left wide for it; each page has its heading and
 * its number. The file goes to whom asked for it and is kept nowhere.
 */
export async function renderPhoneList(
  { head, rows }: CallTable,
  locale: StaffLocale,
  now: Date,
): Promise<Buffer> {
  const hasGlyph = await loadFonts()
  const words = wordsOf(locale, 'stranded')
  const cellsOf = (cells: readonly string[]) =>
    WIDTHS.map(([column, width], index) => (
      <View key={column} style={[sheet.cell, { width }]}>
        <JapaneseText>{printable(cells[index] ?? '', hasGlyph)}</JapaneseText>
      </View>
    ))
  return await renderToBuffer(
    <Document title={words('calls.title')} creator="Madoguchi" language={locale}>
      <Page size="A4" orientation="landscape" style={sheet.page}>
        <View style={sheet.head} fixed>
          <JapaneseText style={sheet.title}>{words('calls.title')}</JapaneseText>
          <JapaneseText>
            {words('calls.printed', { moment: momentInWords(now, locale), count: rows.length })}
          </JapaneseText>
        </View>
        <View style={[sheet.row, sheet.heading]} fixed>
          {cellsOf(head)}
        </View>
        {rows.map((row) => (
          <View key={row.join()} style={sheet.row} wrap={false}>
            {cellsOf(row)}
          </View>
        ))}
      </Page>
    </Document>,
  )
}

const WIDTHS = [
  ['number', '11%'],
  ['phone', '13%'],
  ['language', '11%'],
  ['before', '21%'],
  ['now', '21%'],
  ['why', '11%'],
  ['call', '12%'],
] as const

const MM = 72 / 25.4

const sheet = StyleSheet.create({
  page: { padding: 12 * MM, fontFamily, fontSize: 9, lineHeight: 1.4, color: '#1a1a1a' },
  head: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    alignItems: 'flex-end',
    marginBottom: 4 * MM,
  },
  title: { fontSize: 16, fontWeight: 700 },
  row: { flexDirection: 'row', borderBottom: '0.5pt solid #767676' },
  heading: { backgroundColor: '#eeeeee', fontWeight: 700 },
  cell: { padding: 1.5 * MM },
})
