import type { Metadata } from 'next'
import { ApprovalTable } from '#components/approvals/approval-table.tsx'
import { approvalsFound } from '#components/approvals/approvals-found.ts'
import { FoundList } from '#components/settings/found-list.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { approvalsDone, approvalsQuery } from '#lib/approvals/input.ts'
import { approvalsToDecide, ownRequests } from '#lib/approvals/queries.ts'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { searchAction } from './actions.ts'
import { WaysToDecide, WayToEnd } from './approval-ways.tsx'
import { FasterNotice } from './faster-notice.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('approval.title') }
}

/** What takes two persons: to allow or refuse what others ask for, and to withdraw what one asked for oneself. */
export default async function ApprovalsPage({ searchParams }: Props) {
  const staff = await requireStaff(['approvals.decide', 'residents.view', 'audit.export', 'protection.edit'])
  const isDeciding = may(staff, 'approvals.decide')
  const now = currentTime()
  const [locale, approvals, own, sent] = await Promise.all([
    staffLocale(),
    isDeciding ? approvalsToDecide(staff, now) : [],
    ownRequests(staff, now),
    searchParams,
  ])
  const { asked, sealed, isRefused } = openedSearch(staff, sent)
  const query = approvalsQuery.parse(asked)
  const { done, faster } = approvalsDone.parse(sent)
  const found = approvalsFound(approvals, query, locale)
  const lifts = [...found, ...own].filter(({ act }) => act === 'protection_lift').length
  if (lifts > 0) await leaveTraceOnce(staff, { act: 'protection_listed', detail: { count: lifts } })
  const t = textOf(locale, 'audit')
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff', words: may(staff, 'desk.view') ? t('back') : t('back_first') }}
      title={t('approval.title')}
      lead={isDeciding ? t('approval.lead') : t('approval.own_lead')}
      example={isDeciding ? t('approval.example') : t('approval.own_example')}
      done={done && t(`approval.done.${done}`)}
    >
      <FasterNotice locale={locale} request={[...approvals, ...own].find(({ id }) => id === faster)} />
      {isDeciding && (
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
            ways={(approval) => <WaysToDecide locale={locale} approval={approval} />}
          />
        </FoundList>
      )}
      {(own.length > 0 || !isDeciding) && (
        <section className="space-y-3" aria-labelledby="own-heading">
          <Heading level={2} size={4} id="own-heading">
            {t('approval.own')}
          </Heading>
          {own.length === 0 && <p>{t('approval.own_none')}</p>}
          {own.length > 0 && (
            <ApprovalTable
              id="own"
              locale={locale}
              approvals={own}
              ways={(approval) => <WayToEnd locale={locale} approval={approval} />}
            />
          )}
        </section>
      )}
    </SettingsPage>
  )
}
