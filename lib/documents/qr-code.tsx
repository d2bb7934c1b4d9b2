import { Path, Svg } from '@react-pdf/renderer'
import { encode } from 'uqr'

/** Light modules around the code, which readers need to find it. */
const QUIET_ZONE = 4

/** A QR code in vectors, with its quiet zone, as wide as given in points. */
export function QrCode({ text, width }: { text: string; width: number }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  return (
    <Svg viewBox={`0 0 ${size} ${size}`} style={{ width, height: width }}>
      <Path d={darkRuns(data)} fill="#000000" />
    </Svg>
  )
}

/** One path of all dark modules, those side by side as one box: a code without hairlines between its modules. */
const darkRuns = (rows: boolean[][]): string =>
  rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('')

function runsOf(row: boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
