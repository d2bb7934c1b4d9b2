import { StyleSheet, Svg, View } from '@react-pdf/renderer'
import type { DrawnChart } from '#lib/chart.ts'
import { BAR, BarPart } from './bar-part.tsx'
import { toPrint } from './read-letters.ts'
import { roomFor } from './read-widths.ts'
import { LINE, Lines, MM, SIZE } from './sheet-lines.tsx'

type Parts = DrawnChart['legend']

const SWATCH = 20
const BESIDE = 2 * MM

const roomOf = (name: string) => SWATCH + BESIDE + roomFor([name], SIZE) + 2 * BESIDE

/** The parts of the bars, as many on a line as there is room for. */
export function legendLines(legend: Parts, width: number): Parts[] {
  const lines: Parts[] = []
  let left = 0
  for (const part of legend) {
    if (roomOf(part.name) > left) {
      lines.push([])
      left = width
    }
    lines.at(-1)?.push(part)
    left -= roomOf(part.name)
  }
  return lines
}

/** What the patterns of a chart on paper stand for. */
export const ChartLegend = ({ lines }: { lines: readonly Parts[] }) => (
  <View>
    {lines.map((line) => (
      <View key={line[0]?.name ?? ''} style={styles.line}>
        {line.map(({ name, pattern }) => (
          <View key={name} style={[styles.part, { width: roomOf(name) }]}>
            <Svg style={styles.swatch}>
              <BarPart pattern={pattern} x={0} width={SWATCH} />
            </Svg>
            <Lines lines={[toPrint(name)]} />
          </View>
        ))}
      </View>
    ))}
  </View>
)

const styles = StyleSheet.create({
  line: { flexDirection: 'row', height: LINE },
  part: { flexDirection: 'row', gap: BESIDE },
  swatch: { ...BAR, width: SWATCH },
})
