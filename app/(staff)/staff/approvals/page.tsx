import type { Metadata } from 'next'
import { ApprovalTable } from '#components/approvals/approval-table.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { approvalsToDecide } from '#lib/approvals/queries.ts'
import { decisions } from '#lib/approvals/rules.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { decideAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('approval.title') }
}

/** What others ask for that two persons have to agree to, to allow or refuse. */
export default async function ApprovalsPage() {
  const staff = await requireStaff('approvals.decide')
  const locale = await staffLocale()
  const approvals = await approvalsToDecide(staff, currentTime())
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
      back={{ href: '/staff', words: t('back') }}
      title={t('approval.title')}
      lead={t('approval.lead')}
      example={t('approval.example')}
    >
      {approvals.length === 0 && <EmptyState>{t('approval.none')}</EmptyState>}
      {approvals.length > 0 && (
        <ApprovalTable
          locale={locale}
          approvals={approvals}
          ways={({ id, state, askedBy }) =>
            state === 'waiting' && (
              <div className="flex flex-wrap gap-2">
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
      )}
    </SettingsPage>
  )
}
