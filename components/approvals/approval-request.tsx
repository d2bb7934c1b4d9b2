import type { Route } from 'next'
import type { ComponentProps, ReactNode } from 'react'
import { LineForm } from '#components/settings/line-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { approvalQuery } from '#lib/approvals/input.ts'
import type { Approval } from '#lib/approvals/queries.ts'
import { openStates } from '#lib/approvals/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { ApprovalTable } from './approval-table.tsx'
import { OpenRequest } from './open-request.tsx'

type Page = ComponentProps<typeof SettingsPage>

type Props = Pick<Page, 'back' | 'title' | 'lead' | 'example'> & {
  locale: StaffLocale
  /** What the address says of an act before. */
  query: ReturnType<typeof approvalQuery.parse>
  own: readonly Approval[]
  /** The request for the same that is open. */
  open: Approval | null
  /** The names of those who could allow it. */
  approvers: readonly string[]
  /** The file that a request opens once it is allowed. */
  file: string
  action: ComponentProps<typeof LineForm>['action']
  /** What is asked for, where a search decides it. */
  children?: ReactNode
}

/** Taking much along takes two: who asks says why here, and finds the file once somebody else has allowed it. */
export function ApprovalRequest({
  locale,
  query: { done, refused },
  own,
  open,
  approvers,
  file,
  action,
  children,
  ...page
}: Props) {
  const t = textOf(locale, 'audit')
  return (
    <SettingsPage isWide {...page} done={done && t('approval.asked')}>
      {refused && <Notice tone="danger" role="alert" title={t(`approval.perform_refusal.${refused}`)} />}
      {own.length > 0 && (
        <ApprovalTable
          locale={locale}
          approvals={own}
          ways={({ id, state }) =>
            openStates.some((one) => one === state) && (
              <div className="flex flex-col items-start gap-2">
                {state === 'given' && (
                  <Link href={`${file}?${new URLSearchParams({ approval: id })}` as Route}>
                    {t('approval.take')}
                  </Link>
                )}
                <Link href="/staff/approvals#own">{t('approval.to_own')}</Link>
              </div>
            )
          }
        />
      )}
      {open && !done && <OpenRequest locale={locale} request={open} />}
      {!(open || done) && (
        <>
          {children}
          <p>
            {approvers.length > 0
              ? t('approval.approvers', { names: approvers.join(t.plain('who.and')) })
              : t('approval.no_approver')}
          </p>
          <LineForm
            action={action}
            name="reason"
            words={{
              label: t('approval.reason'),
              hint: t('approval.reason_hint'),
              required: textOf(locale, 'shell')('field.required'),
              submit: t('approval.ask'),
              problems: problemWords(locale),
            }}
          />
        </>
      )}
    </SettingsPage>
  )
}
