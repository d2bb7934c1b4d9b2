import type { Metadata } from 'next'
import { ApprovalRequest } from '#components/approvals/approval-request.tsx'
import { approvalQuery } from '#lib/approvals/input.ts'
import { approversFor, openApproval, ownApprovals } from '#lib/approvals/queries.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { askAction } from './actions.ts'

type Query = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('approval.act.answers_export') }
}

/** Taking all residents' data along takes two: who asks says why here, and finds the file once it is allowed. */
export default async function ExportPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('residents.view')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const now = currentTime()
  const [own, open, approvers] = await Promise.all([
    ownApprovals(staff, 'answers_export', now),
    openApproval(staff, 'answers_export', staff.staffId, now),
    approversFor(staff, now),
  ])
  const t = textOf(locale, 'audit')
  return (
    <ApprovalRequest
      {...{ locale, own, open, approvers }}
      query={approvalQuery.parse(query)}
      back={{ href: '/staff/residents', words: textOf(locale, 'residents')('person.back') }}
      title={t('approval.act.answers_export')}
      lead={t('approval.ask_lead')}
      example={t('approval.ask_example')}
      file="/staff/residents/answers.csv"
      action={askAction}
    />
  )
}
