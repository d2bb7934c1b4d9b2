import type { ReportPart } from './report-lines.ts'

const BAR = 24
const GAP = 8
const HEIGHT = 160
const ROOM = 28

type Props = { label: string; lines: ReportPart['lines'] }

/** Bars one beside the other, with the number above each and what it counts below; a table beside it says the same. */
export function ReportChart({ label, lines }: Props) {
  const most = Math.max(1, ...lines.map(({ count }) => count))
  const width = lines.length * (BAR + GAP) + GAP
  return (
    <div className="report-chart">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${HEIGHT + 2 * ROOM}`}
        width={width}
        height={HEIGHT + 2 * ROOM}
      >
        <line x1="0" x2={width} y1={HEIGHT + ROOM} y2={HEIGHT + ROOM} className="report-axis" />
        {lines.map(({ id, count, mark }, index) => {
          const height = Math.round((count / most) * HEIGHT)
          const x = GAP + index * (BAR + GAP)
          return (
            <g key={id}>
              <rect x={x} y={HEIGHT + ROOM - height} width={BAR} height={height} className="report-bar" />
              {count > 0 && (
                <text x={x + BAR / 2} y={HEIGHT + ROOM - height - 6} textAnchor="middle">
                  {count}
                </text>
              )}
              <text x={x + BAR / 2} y={HEIGHT + ROOM + 18} textAnchor="middle">
                {mark}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
