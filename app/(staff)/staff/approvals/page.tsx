import type { Metadata, Route } from 'next'
import { ApprovalTable } from '#components/approvals/approval-table.tsx'
import { approvalsFound } from '#components/approvals/approvals-found.ts'
import { FoundList } from '#components/settings/found-list.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Link } from '#components/ui/link.tsx'
import { approvalsQuery } from '#lib/approvals/input.ts'
import { approvalsToDecide } from '#lib/approvals/queries.ts'
import { decisions } from '#lib/approvals/rules.ts'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { decideAction, searchAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('approval.title') }
}

/** What others ask for that two persons have to agree to, to allow or refuse. */
export default async function ApprovalsPage({ searchParams }: Props) {
  const staff = await requireStaff('approvals.decide')
  const [locale, approvals, sent] = await Promise.all([
    staffLocale(),
    approvalsToDecide(staff, currentTime()),
    searchParams,
  ])
  const { asked, sealed, isRefused } = openedSearch(staff, sent)
  const query = approvalsQuery.parse(asked)
  const found = approvalsFound(approvals, query, locale)
  const lifts = found.filter(({ act }) => act === 'protection_lift').length
  if (lifts > 0) await leaveTraceOnce(staff, { act: 'protection_listed', detail: { count: lifts } })
  const t = textOf(locale, 'audit')
  const refusals = {
    own_request: t('approval.refusal.own_request'),
    decided_already: t('approval.refusal.decided_already'),
    expired: t('approval.refusal.expired'),
    not_found: t('approval.refusal.not_found'),
  }
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff', words: may(staff, 'desk.view') ? t('back') : t('back_first') }}
      title={t('approval.title')}
      lead={t('approval.lead')}
      example={t('approval.example')}
    >
      <FoundList
        locale={locale}
        query={query}
        count={approvals.length}
        found={found.length}
        none={t('approval.none')}
        label={t('approval.search')}
        sent={{ action: searchAction, isRefused }}
      >
        <ApprovalTable
          locale={locale}
          approvals={found}
          query={{ ...query, ...sealed }}
          ways={({ id, act, input, state, askedBy }) =>
            state === 'waiting' && (
              <div className="flex flex-wrap items-center gap-2">
                {act === 'protection_lift' && (
                  <Link href={`/staff/protection/${input.protectionId}` as Route}>
                    {textOf(locale, 'protection')('to_record')}
                  </Link>
                )}
                {decisions.map((decision) => (
                  <ButtonForm
                    key={decision}
                    action={decideAction}
                    about={[
                      { name: 'id', value: id },
                      { name: 'decision', value: decision },
                    ]}
                    words={t(`approval.decide.${decision}`)}
                    name={askedBy}
                    refusals={refusals}
                  />
                ))}
              </div>
            )
          }
        />
      </FoundList>
    </SettingsPage>
  )
}
