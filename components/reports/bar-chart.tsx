import { Fragment, useId } from 'react'
import { BarPatterns } from '#components/reports/bar-patterns.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { type BarPart, BETWEEN_NUMBERS, type Chart, drawnChart } from '#lib/chart.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/**
 * A chart of lying bars. Each part has a pattern and its number, so that colour alone says nothing; the table below says
 * the same in words.
 */
export function BarChart({ locale, chart }: { locale: StaffLocale; chart: Chart }) {
  const t = textOf(locale, 'reports')
  const id = useId()
  const drawn = drawnChart(chart, (part) => t.plain('chart.part', part))
  if (!drawn) return null
  const { title, legend, bars, tooMany } = drawn
  if (tooMany !== null) return <p>{t('chart.too_many', { count: tooMany })}</p>
  return (
    <figure className="chart" aria-label={title}>
      <Heading level={2} size={3}>
        {title}
      </Heading>
      <figcaption>
        <ul className="chart-legend">
          {legend.map(({ name, pattern }) => (
            <li key={name}>
              <svg aria-hidden="true" width="28" height="18">
                <rect width="100%" height="100%" className="chart-back" />
                <Part of={id} pattern={pattern} start={0} length={1} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
      <BarPatterns of={id} />
      <ol className="chart-bars">
        {bars.map(({ label, numbers, parts }) => (
          <li key={label}>
            <span className="chart-label">{label}</span>
            <svg aria-hidden="true" width="100%" height="22">
              {parts.map(({ name, ...part }) => (
                <Part key={name} of={id} {...part} />
              ))}
            </svg>
            <span className="chart-values">
              {numbers.map((words, place) => (
                <Fragment key={words}>
                  {place > 0 && BETWEEN_NUMBERS}
                  <span>{words}</span>
                </Fragment>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

const Part = ({ of, pattern, start, length }: Omit<BarPart, 'name'> & { of: string }) => (
  <rect
    x={`${start * 100}%`}
    width={`${length * 100}%`}
    height="100%"
    fill={`url(#${of}-${pattern})`}
    className="chart-part"
  />
)
