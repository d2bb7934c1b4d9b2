import { useId } from 'react'
import { BarPatterns } from '#components/reports/bar-patterns.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Chart } from '#lib/reports/rules.ts'

/** As many bars as anybody takes in at a glance. */
const MOST_BARS = 62

/**
 * A chart of lying bars. Each part has a pattern and its number, so that colour alone says nothing; the table below says
 * the same in words.
 */
export function BarChart({ locale, chart }: { locale: StaffLocale; chart: Chart }) {
  const t = textOf(locale, 'reports')
  const { bars, parts, title } = chart
  const id = useId()
  if (bars.length === 0) return null
  if (bars.length > MOST_BARS) return <p>{t('chart.too_many', { count: bars.length })}</p>
  const most = Math.max(1, ...bars.map(({ values }) => sum(values)))
  const used = parts.map((name, place) => ({ name, place, isUsed: bars.some(({ values }) => values[place]) }))
  return (
    <figure className="chart" aria-label={title}>
      <Heading level={2} size={3}>
        {title}
      </Heading>
      <figcaption>
        <ul className="chart-legend">
          {used.map(({ name, place, isUsed }) =>
            isUsed ? (
              <li key={name}>
                <svg aria-hidden="true" width="28" height="18">
                  <rect width="100%" height="100%" className="chart-back" />
                  <Part of={id} place={place} x={0} width={100} />
                </svg>
                {name}
              </li>
            ) : null,
          )}
        </ul>
      </figcaption>
      <BarPatterns of={id} />
      <ol className="chart-bars">
        {bars.map(({ label, values }) => (
          <li key={label}>
            <span className="chart-label">{label}</span>
            <svg aria-hidden="true" width="100%" height="22">
              {values.map((value, place) => (
                <Part
                  key={parts[place]}
                  of={id}
                  place={place}
                  x={(sum(values.slice(0, place)) / most) * 100}
                  width={(value / most) * 100}
                />
              ))}
            </svg>
            <span className="chart-values">
              {values
                .flatMap((value, place) =>
                  value > 0 ? [t.plain('chart.part', { name: parts[place] ?? '', count: value })] : [],
                )
                .join(' / ') || '0'}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

type PartProps = { of: string; place: number; x: number; width: number }

const Part = ({ of, place, x, width }: PartProps) =>
  width > 0 && (
    <rect
      x={`${x}%`}
      width={`${width}%`}
      height="100%"
      fill={`url(#${of}-${place % 5})`}
      className="chart-part"
    />
  )
