import { BarChart } from '#components/reports/bar-chart.tsx'
import { ReportTable } from '#components/reports/report-table.tsx'
import { ListPages } from '#components/settings/list-pages.tsx'
import { pageOf } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { reportOf } from '#lib/reports/queries.ts'

type Props = {
  locale: StaffLocale
  report: Awaited<ReturnType<typeof reportOf>>
  page: number
  /** What the list was asked for, for the addresses of its other pages. */
  kept: Record<string, string>
}

/** A list as bars and a page of its table. */
export function ReportShown({ locale, report: { table, chart }, page, kept }: Props) {
  const { shown, pages } = pageOf(table.rows, page)
  return (
    <>
      <p>{table.lead.join(' ')}</p>
      {chart && <BarChart locale={locale} chart={chart} />}
      <ReportTable locale={locale} table={table} shown={shown} />
      <ListPages
        locale={locale}
        page={page}
        pages={pages}
        pathOf={(other) => `?${new URLSearchParams({ ...kept, page: `${other}` })}`}
      />
    </>
  )
}
