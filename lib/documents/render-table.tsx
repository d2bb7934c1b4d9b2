import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import { momentInWords } from '#lib/date-words.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { type Table, type UnfitCell, unfitCells } from '#lib/table.ts'
import { wordsOf } from '#lib/words.ts'
import { LetterRuns } from './letter-runs.tsx'
import { fontFamilies, loadFonts } from './load-fonts.ts'
import { toPrint, unprintable } from './read-letters.ts'
import { pagesOf, type Row } from './read-pages.ts'
import { linesWithin } from './read-widths.ts'
import { renderFile } from './render-file.ts'

/** Who has it printed, and when; a machine has no name. */
type Printing = { locale: StaffLocale; now: Date; printedBy: string | null; isPortrait?: boolean }

type Printed = { ok: true; value: Buffer } | { ok: false; unfit: UnfitCell[] }

/**
 * A list on paper: its title and what is in it on every sheet, the headings above the rows, `n / m`, when it was printed
 * and by whom. Where a letter of anybody's name is in no font, nothing is printed and the cells are named: a name is
 * never printed as another.
 */
export async function renderTable(table: Table, printing: Printing): Promise<Printed> {
  const hasLetter = await loadFonts()
  const unfit = unfitCells(table, (text) => unprintable(text, hasLetter))
  const around = [table.title, ...table.lead, ...(table.notes ?? []), printing.printedBy ?? '']
  const letters = unprintable(around.join(''), hasLetter)
  if (letters.length > 0) unfit.push({ row: 0, record: table.title, column: '', letters })
  if (unfit.length > 0) return { ok: false, unfit }
  return { ok: true, value: await renderFile(<Sheets table={table} {...printing} />) }
}

const MM = 72 / 25.4
const MARGIN = 12 * MM
const SIZE = 9
const LINE = SIZE * 1.4
const PAD = 1.2 * MM
/** A4. */
const [SHORT, LONG] = [595.28, 841.89]

function Sheets({ table, locale, now, printedBy, isPortrait = false }: Printing & { table: Table }) {
  const words = wordsOf(locale, 'reports')
  const [width, height] = isPortrait ? [SHORT, LONG] : [LONG, SHORT]
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = table.columns.map(({ share }) => (share / shares) * (width - 2 * MARGIN))
  const rowOf = (cells: readonly string[], key: string): Row => {
    const lines = widths.map((column, place) =>
      linesWithin(toPrint(cells[place] ?? ''), column - 2 * PAD, SIZE),
    )
    return { lines, key, height: Math.max(...lines.map(({ length }) => length)) * LINE + 2 * PAD }
  }
  const heading = rowOf(
    table.columns.map(({ label }) => label),
    'head',
  )
  const lead = table.lead.flatMap((text) => linesWithin(toPrint(text), width - 2 * MARGIN, SIZE))
  const room = height - 2 * MARGIN - TITLE - lead.length * LINE - GAP - heading.height - FOOT
  const rows = table.rows.map((cells, index) => rowOf(cells, `${index}`))
  const pages = pagesOf(rows, room)
  const printed = words(printedBy ? 'print.by' : 'print.at', {
    moment: momentInWords(now, locale),
    name: printedBy ?? '',
  })
  const drawn = (row: Row, isHeading = false) => (
    <View
      key={row.key}
      style={[sheet.row, isHeading ? sheet.heading : {}, { minHeight: row.height }]}
      wrap={false}
    >
      {table.columns.map(({ label, isNumber }, place) => (
        <View key={label} style={[sheet.cell, { width: widths[place] ?? 0 }]}>
          <Lines lines={row.lines[place] ?? []} isRight={isNumber === true} />
        </View>
      ))}
    </View>
  )
  return (
    <Document title={table.title} creator="Madoguchi" language={locale}>
      {pages.map((page, index) => (
        <Page
          key={page[0]?.key ?? 'empty'}
          size="A4"
          orientation={isPortrait ? 'portrait' : 'landscape'}
          style={[sheet.page, { fontFamily: fontFamilies() }]}
        >
          <View style={sheet.title}>
            <Lines lines={[toPrint(table.title)]} />
          </View>
          <View style={sheet.lead}>
            <Lines lines={lead} />
          </View>
          {drawn(heading, true)}
          {page.map((row) => drawn(row))}
          {page.length === 0 && <Lines lines={[words('print.empty')]} />}
          {index === pages.length - 1 && (table.notes ?? []).length > 0 && (
            <View style={sheet.notes}>
              <Lines lines={(table.notes ?? []).map(toPrint)} />
            </View>
          )}
          <View style={sheet.foot}>
            <Lines lines={[toPrint(printed)]} />
            <Lines lines={[words('print.page', { page: index + 1, pages: pages.length })]} />
          </View>
        </Page>
      ))}
    </Document>
  )
}

/** Lines that were broken before, each a text of its own: the renderer breaks none. */
const Lines = ({ lines, isRight = false }: { lines: readonly string[]; isRight?: boolean }) => (
  <View>
    {lines.map((text, index) => {
      // The lines of a finished text never move, so their position names them.
      const key = `${index}`
      return (
        <Text key={key} style={isRight ? sheet.right : {}} hyphenationCallback={(word) => [word]}>
          <LetterRuns>{text === '' ? ' ' : text}</LetterRuns>
        </Text>
      )
    })}
  </View>
)

const TITLE = 16 * 1.5
const GAP = 2 * MM
/** Room for the notes below the last row, for the line with the number of the sheet, and for what is rounded. */
const FOOT = 12 * MM

const sheet = StyleSheet.create({
  page: { padding: MARGIN, fontSize: SIZE, lineHeight: 1.4, color: '#1a1a1a' },
  title: { fontSize: 16, lineHeight: 1.5, fontWeight: 700 },
  lead: { marginBottom: GAP },
  row: { flexDirection: 'row', borderBottom: '0.5pt solid #767676' },
  heading: { backgroundColor: '#eeeeee', fontWeight: 700 },
  cell: { paddingVertical: PAD, paddingHorizontal: PAD },
  right: { textAlign: 'right' },
  notes: { marginTop: 1.5 * MM },
  foot: {
    position: 'absolute',
    bottom: 6 * MM,
    left: MARGIN,
    right: MARGIN,
    flexDirection: 'row',
    justifyContent: 'space-between',
    color: '#4d4d4d',
  },
})
