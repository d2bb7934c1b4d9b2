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
import { openedSearch } from '#lib/sealed-search.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { traceQuery } from '#lib/traces/input.ts'
import { countTraces } from '#lib/traces/queries.ts'
import { MOST_EXPORTED } from '#lib/traces/rules.ts'
import { askExportAction } from './actions.ts'

type Query = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('approval.act.traces_export') }
}

/** Taking many entries of the record along takes two: who asks says why here, and finds the file once it is allowed. */
export default async function ExportTracesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('audit.export')
  const [locale, asked, now] = [await staffLocale(), await searchParams, currentTime()]
  const { done, refused } = approvalQuery.parse(asked)
  const [own, approvers, settings, count] = await Promise.all([
    ownApprovals(staff, 'traces_export', now),
    approversFor(staff, now),
    citySettings(),
    countTraces(staff, traceQuery.parse(openedSearch(staff, asked, ['record']).asked), MOST_EXPORTED),
  ])
  const t = textOf(locale, 'audit')
  const search = Object.fromEntries(
    Object.entries(asked).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/audit', words: t('seals.back') }}
      title={t('approval.act.traces_export')}
      lead={t('approval.traces_lead', { count: settings.traceRowsAlone })}
      example={t('approval.traces_example')}
      done={done && t('approval.asked')}
    >
      {refused && <Notice tone="danger" role="alert" title={t(`approval.perform_refusal.${refused}`)} />}
      {own.length > 0 && (
        <ApprovalTable
          locale={locale}
          approvals={own}
          ways={({ id, state }) =>
            state === 'given' && (
              <Link href={`/staff/audit/traces.csv?${new URLSearchParams({ approval: id })}` as Route}>
                {t('approval.take')}
              </Link>
            )
          }
        />
      )}
      {!done && (
        <>
          <p>{t('approval.asking_for', { count })}</p>
          <p>
            {approvers.length > 0
              ? t('approval.approvers', { names: approvers.join(t.plain('who.and')) })
              : t('approval.no_approver')}
          </p>
          <LineForm
            action={askExportAction.bind(null, search)}
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
