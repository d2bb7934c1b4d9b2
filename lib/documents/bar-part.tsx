import { G, Path, Rect } from '@react-pdf/renderer'
import type { ChartPattern } from '#lib/chart.ts'

const INK = '#1a1a1a'
/** A long full bar in black would eat the toner. */
const FULL = '#4d4d4d'
const STROKE = 0.6
/** How far the lines of a pattern are from one another. */
const STEP = 3
const DOT = 1.1

/** A bar is as high as a letter and stands where the letters of its line do. */
export const BAR = { height: 8, marginTop: 1 }
const { height } = BAR

type Box = { x: number; width: number }

/** A part of a bar on paper, full or drawn over with its pattern: the renderer knows no patterns. */
export const BarPart = ({ pattern, ...box }: Box & { pattern: ChartPattern }) => {
  const drawn = hatching[pattern](box)
  return (
    <G>
      <Rect
        x={box.x + STROKE / 2}
        y={STROKE / 2}
        width={Math.max(STROKE, box.width - STROKE)}
        height={height - STROKE}
        fill={pattern === 'full' ? FULL : 'none'}
        stroke={INK}
        strokeWidth={STROKE}
      />
      {drawn !== '' && (
        <Path
          d={drawn}
          fill={pattern === 'dotted' ? INK : 'none'}
          stroke={pattern === 'dotted' ? 'none' : INK}
          strokeWidth={STROKE}
        />
      )}
    </G>
  )
}

const hatching: Record<ChartPattern, (box: Box) => string> = {
  full: () => '',
  empty: () => '',
  striped: ({ x, width }) =>
    stepsTo(width + height)
      .map((at) => {
        const [right, left] = [Math.min(at, width), Math.max(0, at - height)]
        return `M${point(x + right, at - right)}L${point(x + left, at - left)}`
      })
      .join(''),
  dotted: ({ x, width }) =>
    stepsTo(width - DOT)
      .flatMap((along) =>
        stepsTo(height - DOT).map(
          (down) => `M${point(x + along - DOT / 2, down - DOT / 2)}h${DOT}v${DOT}h-${DOT}z`,
        ),
      )
      .join(''),
  crossed: ({ x, width }) =>
    [
      ...stepsTo(width).map((along) => `M${point(x + along, 0)}V${height}`),
      ...stepsTo(height).map((down) => `M${point(x, down)}H${(x + width).toFixed(2)}`),
    ].join(''),
}

/** The places of the lines within a length. */
const stepsTo = (length: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil(length / STEP) - 1) }, (_, index) => (index + 1) * STEP)

const point = (x: number, y: number): string => `${x.toFixed(2)} ${y.toFixed(2)}`
