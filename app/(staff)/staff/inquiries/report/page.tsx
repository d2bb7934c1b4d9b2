import type { Metadata } from 'next'
import { FileChoice } from '#components/files/file-choice.tsx'
import { averageIn, reportParts } from '#components/inquiries/report-lines.ts'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SearchForm } from '#components/settings/search-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { monthInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { reportQuery } from '#lib/inquiries/input.ts'
import { inquiryReport, reportCounters } from '#lib/inquiries/queries.ts'
import { inquiryListPath } from '#lib/inquiries/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMonths, dayOf, monthOf } from '#lib/time.ts'
import { ReportPart } from './report-part.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PATH = '/staff/inquiries/report'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'inquiries').plain('report.title') }
}

/** 月次報告: how many inquiries came in a month, when, about what, and how long they took. */
export default async function InquiryReportPage({ searchParams }: Props) {
  const staff = await requireStaff('inquiries.report')
  const asked = await searchParams
  const query = reportQuery.parse(asked)
  const month = query.month ?? monthOf(dayOf(currentTime()))
  const [locale, settings, report, counters] = await Promise.all([
    staffLocale(),
    citySettings(),
    inquiryReport(staff, month),
    reportCounters(staff),
  ])
  await leaveTraceOnce(staff, { act: 'inquiry_report_viewed', detail: { month } })
  const t = textOf(locale, 'inquiries')
  const parts = reportParts(locale, report, { choices: settings.inquiryChoices, counters })
  const { count } = report.total
  const minutes = averageIn(report.total.minutes)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/inquiries', words: t('back') }}
      title={t('report.title')}
      lead={t('report.lead')}
      example={t('report.of', { month: monthInWords(month, locale) })}
    >
      <SearchForm locale={locale} submit={t('report.show')}>
        <TextField name="month" type="month" label={t('report.month')} defaultValue={month} />
      </SearchForm>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href={inquiryListPath({ month: addMonths(month, -1) }, PATH)}>{t('report.earlier')}</Link>
        <Link href={inquiryListPath({ month: addMonths(month, 1) }, PATH)}>{t('report.later')}</Link>
      </p>
      <Heading level={2} size={3}>
        {t('report.of', { month: monthInWords(month, locale) })}
      </Heading>
      <Facts
        facts={[
          { term: t('report.total'), detail: t('report.count', { count }) },
          {
            term: t('report.average'),
            detail: minutes === null ? t('none') : t('report.average_value', { minutes }),
          },
        ]}
      />
      {count === 0 && (
        <EmptyState>
          <p>{t('report.none')}</p>
        </EmptyState>
      )}
      {parts.map((part) => (
        <ReportPart key={part.name} locale={locale} part={part} />
      ))}
      {count > 0 && (
        <FileChoice
          locale={locale}
          action="/staff/inquiries/report/file"
          kept={{ month }}
          problem={fileProblemOf(staff, asked.unfit)}
        />
      )}
    </SettingsPage>
  )
}
