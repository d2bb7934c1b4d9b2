import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FileChoice } from '#components/files/file-choice.tsx'
import { ReportFilter } from '#components/reports/report-filter.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { reportList, reportQuery } from '#lib/reports/input.ts'
import { reportCounters, reportOf } from '#lib/reports/queries.ts'
import { daySpan, turnedEnds } from '#lib/spans.ts'
import { may } from '#lib/staff/access.ts'
import { dayOf } from '#lib/time.ts'
import { ReportShown } from './report-shown.tsx'

type Props = { params: Promise<{ list: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const list = reportList.safeParse((await params).list)
  const t = textOf(await staffLocale(), 'reports')
  return { title: list.success ? t.plain(`list.${list.data}.title`) : t.plain('title') }
}

/** One list: of which counter and days, as bars, as a table, and as a file. */
export default async function ReportPage({ params, searchParams }: Props) {
  const staff = await requireStaff('reports.view')
  const found = reportList.safeParse((await params).list)
  if (!found.success) notFound()
  const list = found.data
  const [locale, asked, counters] = await Promise.all([staffLocale(), searchParams, reportCounters(staff)])
  const now = currentTime()
  const query = reportQuery(list, asked, dayOf(now))
  const isTurned = turnedEnds(query, [daySpan]).length > 0
  const report = isTurned ? null : await reportOf(staff, list, query, locale, now)
  const { counter, from, until, by } = query
  if (report) await leaveTraceOnce(staff, { act: 'report_viewed', detail: { table: list, from, until } })
  const t = textOf(locale, 'reports')
  const kept = { counter, from, until, by }
  return (
    <div className="space-y-6">
      <p className="no-print">
        <Link href="/staff/reports">{t('back')}</Link>
      </p>
      <Heading level={1} size={2}>
        {t(`list.${list}.title`)}
      </Heading>
      <p className="max-w-3xl">{t(`list.${list}.lead`)}</p>
      <ReportFilter locale={locale} list={list} query={query} counters={counters} />
      {report && <ReportShown locale={locale} report={report} page={query.page} kept={kept} />}
      {report && may(staff, 'reports.export') && (
        <FileChoice
          locale={locale}
          action={`/staff/reports/${list}/file`}
          kept={kept}
          problem={fileProblemOf(staff, asked.unfit)}
        />
      )}
    </div>
  )
}
