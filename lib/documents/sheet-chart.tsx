import { StyleSheet, Svg, View } from '@react-pdf/renderer'
import { BETWEEN_NUMBERS, type Chart, type DrawnChart, drawnChart } from '#lib/chart.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'
import { BAR, BarPart } from './bar-part.tsx'
import { ChartLegend, legendLines } from './chart-legend.tsx'
import { toPrint } from './read-letters.ts'
import { linesWithin, roomFor } from './read-widths.ts'
import { LINE, LINE_HEIGHT, Lines, MM, SIZE } from './sheet-lines.tsx'
import type { SheetBlock } from './sheet-table.tsx'

const TITLE = 11
const GAP = 3 * MM
const BESIDE = 2 * MM
const BETWEEN_BARS = 0.4
const BELOW_LEGEND = MM
/** What is left free beside the longest bar, so that its edge is not cut off by rounding. */
const EDGE = 1

/** Everything that a chart writes on paper: what has to be in a font. */
export const lettersOfChart = ({ title, parts, bars }: Chart): string =>
  [title, ...parts, ...bars.map(({ label }) => label)].join('')

/**
 * A chart of a list on paper, with the same bars, patterns and numbers as on the screen. It stands on one sheet where it
 * can; nothing where there is nothing to draw.
 */
export function sheetChart(chart: Chart, width: number, locale: StaffLocale): SheetBlock[] {
  const words = wordsOf(locale, 'reports')
  const drawn = drawnChart(chart, (part) => words('chart.part', part))
  if (!drawn) return []
  const block = { key: `chart ${drawn.title}`, gap: GAP, isWhole: true }
  if (drawn.tooMany !== null) {
    const lines = linesWithin(words('chart.too_many', { count: drawn.tooMany }), width, SIZE)
    return [
      { ...block, headHeight: lines.length * LINE + GAP, head: () => <Lines lines={lines} />, rows: [] },
    ]
  }
  const legend = legendLines(drawn.legend, width)
  const titleOf = (isContinued: boolean) =>
    toPrint(isContinued ? words('print.continued', { title: drawn.title }) : drawn.title)
  return [
    {
      ...block,
      headHeight: TITLE * LINE_HEIGHT + legend.length * LINE + BELOW_LEGEND + GAP,
      head: (isContinued) => (
        <View style={styles.head}>
          <View style={styles.title}>
            <Lines lines={[titleOf(isContinued)]} />
          </View>
          <ChartLegend lines={legend} />
        </View>
      ),
      rows: barRows(drawn.bars, width),
    },
  ]
}

/** The bars, each between what it is of and its numbers, which have as much room as the longest of them needs. */
function barRows(bars: DrawnChart['bars'], width: number): SheetBlock['rows'] {
  const labels = bars.map(({ label }) => toPrint(label))
  const labelled = Math.min(width * 0.25, roomFor(labels, SIZE))
  const said = bars.map(({ numbers }) => toPrint(numbers.join(BETWEEN_NUMBERS)))
  const numbered = Math.min(width * 0.45, roomFor(said, SIZE))
  const room = width - labelled - numbered - 2 * BESIDE
  return bars.map(({ label, numbers, parts }, index) => {
    const before = linesWithin(toPrint(label), labelled, SIZE)
    const behind = numberLines(numbers, numbered)
    const height = Math.max(before.length, behind.length) * LINE + BETWEEN_BARS
    const draw = () => (
      <View style={[styles.row, { height }]} wrap={false}>
        <View style={{ width: labelled }}>
          <Lines lines={before} />
        </View>
        <Svg style={{ ...BAR, width: room }}>
          {parts.map(({ name, pattern, start, length }) => (
            <BarPart key={name} pattern={pattern} x={start * (room - EDGE)} width={length * (room - EDGE)} />
          ))}
        </Svg>
        <View style={{ width: numbered }}>
          <Lines lines={behind} />
        </View>
      </View>
    )
    return { key: `${index}`, height, draw }
  })
}

/** The numbers of a bar, as many on a line as there is room for: none is torn from the name of its part. */
function numberLines(numbers: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const one of numbers.map(toPrint)) {
    const longer = [lines.at(-1) ?? [], one].flat().join(BETWEEN_NUMBERS)
    if (lines.length > 0 && roomFor([longer], SIZE) <= width) lines.splice(-1, 1, longer)
    else lines.push(...linesWithin(one, width, SIZE))
  }
  return lines
}

const styles = StyleSheet.create({
  head: { paddingBottom: BELOW_LEGEND },
  title: { fontSize: TITLE, lineHeight: LINE_HEIGHT, fontWeight: 700 },
  row: { flexDirection: 'row', gap: BESIDE },
})
