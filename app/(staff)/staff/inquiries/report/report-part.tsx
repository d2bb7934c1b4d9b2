import { ReportChart } from '#components/inquiries/report-chart.tsx'
import type { ReportPart as Part } from '#components/inquiries/report-lines.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; part: Part }

/** One part of the report: bars where it is a row of days or hours, and always its table. */
export function ReportPart({ locale, part: { name, lines, isRow } }: Props) {
  const t = textOf(locale, 'inquiries')
  const title = t.plain(`report.${name}`)
  const most = Math.max(1, ...lines.map(({ count }) => count))
  const table = (
    <Table id={`table-${name}`} caption={t('report.table', { title })} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t(nameColumn(name))}</th>
          <th scope="col">{t('report.count_column')}</th>
          <th scope="col">{t('report.average_column')}</th>
          {!isRow && <td className="w-1/2" />}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, words, count, minutes }) => (
          <tr key={id}>
            <th scope="row">{words}</th>
            <td>{count}</td>
            <td>{minutes ?? t('none')}</td>
            {!isRow && (
              <td className="min-w-32">
                <svg
                  aria-hidden="true"
                  className="report-line"
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                >
                  <rect width={(100 * count) / most} height="10" className="report-bar" />
                </svg>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
  return (
    <section aria-labelledby={name} className="space-y-3">
      <Heading level={2} size={3} id={name}>
        {title}
      </Heading>
      {name === 'categories' && <p className="field-hint">{t('report.categories_note')}</p>}
      {isRow && <ReportChart label={t.plain('report.chart', { title })} lines={lines} />}
      {isRow ? (
        <details className="more">
          <summary>{t('report.table', { title })}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </section>
  )
}

function nameColumn(name: Part['name']) {
  if (name === 'days') return 'report.day'
  return name === 'hours' ? 'report.hour' : 'report.item'
}
