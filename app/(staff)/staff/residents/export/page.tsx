import type { Metadata, Route } from 'next'
import { ApprovalTable } from '#components/approvals/approval-table.tsx'
import { LineForm } from '#components/settings/line-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { approvalQuery } from '#lib/approvals/input.ts'
import { approversFor, ownApprovals } from '#lib/approvals/queries.ts'
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
  const [own, approvers] = await Promise.all([
    ownApprovals(staff, 'answers_export', now),
    approversFor(staff, now),
  ])
  const { done, refused } = approvalQuery.parse(query)
  const t = textOf(locale, 'audit')
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/residents', words: textOf(locale, 'residents')('person.back') }}
      title={t('approval.act.answers_export')}
      lead={t('approval.ask_lead')}
      example={t('approval.ask_example')}
      done={done && t('approval.asked')}
    >
      {refused && <Notice tone="danger" role="alert" title={t(`approval.perform_refusal.${refused}`)} />}
      {own.length > 0 && (
        <ApprovalTable
          locale={locale}
          approvals={own}
          ways={({ id, state }) =>
            state === 'given' && (
              <Link href={`/staff/residents/answers.csv?${new URLSearchParams({ approval: id })}` as Route}>
                {t('approval.take')}
              </Link>
            )
          }
        />
      )}
      <p>
        {approvers.length > 0
          ? t('approval.approvers', { names: approvers.join(t.plain('who.and')) })
          : t('approval.no_approver')}
      </p>
      <LineForm
        action={askAction}
        name="reason"
        words={{
          label: t('approval.reason'),
          hint: t('approval.reason_hint'),
          required: textOf(locale, 'shell')('field.required'),
          submit: t('approval.ask'),
          problems: problemWords(locale),
        }}
      />
    </SettingsPage>
  )
}
