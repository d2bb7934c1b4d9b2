import { Document, Page, StyleSheet, View } from '@react-pdf/renderer'
import { Fragment } from 'react'
import type { Chart } from '#lib/chart.ts'
import { momentInWords } from '#lib/date-words.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { type Table, type UnfitCell, unfitCells } from '#lib/table.ts'
import { wordsOf } from '#lib/words.ts'
import { fontFamilies, loadFonts } from './load-fonts.ts'
import { toPrint, unprintable } from './read-letters.ts'
import { pagesOf } from './read-pages.ts'
import { linesWithin } from './read-widths.ts'
import { renderFile } from './render-file.ts'
import { lettersOfChart, sheetChart } from './sheet-chart.tsx'
import { LINE, LINE_HEIGHT, Lines, MM, SIZE } from './sheet-lines.tsx'
import { sheetTable } from './sheet-table.tsx'

/** What stands above the rows, who has it printed, and when; a machine has no name. */
type Printing = {
  locale: StaffLocale
  now: Date
  printedBy: string | null
  isPortrait?: boolean
  charts?: readonly Chart[]
}

type Printed = { ok: true; value: Buffer } | { ok: false; unfit: UnfitCell[] }

/**
 * A list on paper: its title and what is in it on every sheet, its charts, the headings above the rows, `n / m`, when it
 * was printed and by whom. Where a letter of anybody's name is in no font, nothing is printed and the cells are named: a name is
 * never printed as another.
 */
export async function renderTable(table: Table, printing: Printing): Promise<Printed> {
  const hasLetter = await loadFonts()
  const unfit = unfitCells(table, (text) => unprintable(text, hasLetter))
  const charts = (printing.charts ?? []).map(lettersOfChart)
  const around = [table.title, ...table.lead, ...(table.notes ?? []), printing.printedBy ?? '', ...charts]
  const letters = unprintable(around.join(''), hasLetter)
  if (letters.length > 0) unfit.push({ row: 0, record: table.title, column: '', letters })
  if (unfit.length > 0) return { ok: false, unfit }
  return { ok: true, value: await renderFile(<Sheets table={table} {...printing} />) }
}

const MARGIN = 12 * MM
/** A4. */
const [SHORT, LONG] = [595.28, 841.89]

function Sheets({
  table,
  locale,
  now,
  printedBy,
  isPortrait = false,
  charts = [],
}: Printing & { table: Table }) {
  const words = wordsOf(locale, 'reports')
  const [full, height] = isPortrait ? [SHORT, LONG] : [LONG, SHORT]
  const width = full - 2 * MARGIN
  const lead = table.lead.flatMap((text) => linesWithin(toPrint(text), width, SIZE))
  const room = height - 2 * MARGIN - TITLE - lead.length * LINE - GAP - FOOT
  const blocks = [
    ...charts.flatMap((chart) => sheetChart(chart, width, locale)),
    sheetTable(table, width, locale),
  ]
  const pages = pagesOf(blocks, room)
  const printed = words(printedBy ? 'print.by' : 'print.at', {
    moment: momentInWords(now, locale),
    name: printedBy ?? '',
  })
  return (
    <Document title={table.title} creator="Madoguchi" language={locale}>
      {pages.map((pieces, index) => (
        <Page
          key={pieces.map(({ block, rows }) => `${block.key} ${rows[0]?.key}`).join()}
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
          {pieces.map(({ block, rows, isContinued }) => (
            <View key={block.key} style={{ marginBottom: block.gap }}>
              {block.head(isContinued)}
              {rows.map((row, place) => (
                <Fragment key={row.key}>{row.draw(place === 0)}</Fragment>
              ))}
            </View>
          ))}
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

const TITLE = 16 * 1.5
const GAP = 2 * MM
/** Room for the notes below the last row, for the line with the number of the sheet, and for what is rounded. */
const FOOT = 12 * MM

const sheet = StyleSheet.create({
  page: { padding: MARGIN, fontSize: SIZE, lineHeight: LINE_HEIGHT, color: '#1a1a1a' },
  title: { fontSize: 16, lineHeight: 1.5, fontWeight: 700 },
  lead: { marginBottom: GAP },
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
