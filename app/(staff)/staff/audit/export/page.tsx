import type { Metadata } from 'next'
import { ApprovalRequest } from '#components/approvals/approval-request.tsx'
import { approvalQuery } from '#lib/approvals/input.ts'
import { approversFor, openApproval, ownApprovals } from '#lib/approvals/queries.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { traceQuery } from '#lib/traces/input.ts'
import { countTraces } from '#lib/traces/queries.ts'
import { aboutExport, MOST_EXPORTED } from '#lib/traces/rules.ts'
import { askExportAction } from './actions.ts'

type Query = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('approval.act.traces_export') }
}

/** Taking many entries of the record along takes two: who asks says why here, and finds the file once it is allowed. */
export default async function ExportTracesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('audit.export')
  const [locale, asked, now] = [await staffLocale(), await searchParams, currentTime()]
  const query = traceQuery.parse(openedSearch(staff, asked, ['record']).asked)
  const [own, open, approvers, settings, count] = await Promise.all([
    ownApprovals(staff, 'traces_export', now),
    openApproval(staff, 'traces_export', aboutExport(staff, query), now),
    approversFor(staff, now),
    citySettings(),
    countTraces(staff, query, MOST_EXPORTED),
  ])
  const t = textOf(locale, 'audit')
  const search = Object.fromEntries(
    Object.entries(asked).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
  return (
    <ApprovalRequest
      {...{ locale, own, open, approvers }}
      query={approvalQuery.parse(asked)}
      back={{ href: '/staff/audit', words: t('seals.back') }}
      title={t('approval.act.traces_export')}
      lead={t('approval.traces_lead', { count: settings.traceRowsAlone })}
      example={t('approval.traces_example')}
      file="/staff/audit/traces.csv"
      action={askExportAction.bind(null, search)}
    >
      <p>{t('approval.asking_for', { count })}</p>
    </ApprovalRequest>
  )
}
