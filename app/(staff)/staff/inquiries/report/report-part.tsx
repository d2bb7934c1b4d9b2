import { reportChart } from '#components/inquiries/report-chart.ts'
import { averageIn, type ReportPart as Part } from '#components/inquiries/report-lines.ts'
import { BarChart } from '#components/reports/bar-chart.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; part: Part }

/** One part of the report: bars for who would rather look, and behind a line that opens the table with the averages. */
export function ReportPart({ locale, part }: Props) {
  const { name, lines } = part
  const t = textOf(locale, 'inquiries')
  const title = t.plain(`report.${name}`)
  return (
    <div className="space-y-3">
      <BarChart locale={locale} chart={reportChart(locale, part)} />
      {name === 'categories' && <p className="field-hint">{t('report.categories_note')}</p>}
      <details className="more" open={name !== 'days'}>
        <summary>{t('report.table', { title })}</summary>
        <Table id={`table-${name}`} caption={t('report.table', { title })} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t(nameColumn(name))}</th>
              <th scope="col">{t('report.count_column')}</th>
              <th scope="col">{t('report.average_column')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, words, count, minutes }) => (
              <tr key={id}>
                <th scope="row">{words}</th>
                <td>{count}</td>
                <td>{averageIn(minutes) ?? t('none')}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </div>
  )
}

function nameColumn(name: Part['name']) {
  if (name === 'days') return 'report.day'
  return name === 'hours' ? 'report.hour' : 'report.item'
}
