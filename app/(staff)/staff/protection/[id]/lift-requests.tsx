import { ApprovalTable } from '#components/approvals/approval-table.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import type { Approval } from '#lib/approvals/queries.ts'
import { openStates } from '#lib/approvals/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { liftAction } from './actions.ts'

/** What this person asked for: once a second person allowed it, the button that lifts. */
export function LiftRequests({ locale, requests }: { locale: StaffLocale; requests: Approval[] }) {
  const t = textOf(locale, 'protection')
  if (requests.length === 0) return null
  const refusals = {
    not_allowed: t('refusal.not_allowed'),
    used_already: t('refusal.used_already'),
    expired: t('refusal.expired'),
    in_use: t('refusal.used_already'),
    changed_meanwhile: t('refusal.changed_meanwhile'),
  }
  return (
    <section className="space-y-3">
      <Heading level={2} size={4}>
        {t('lift_own')}
      </Heading>
      <ApprovalTable
        locale={locale}
        approvals={requests}
        ways={({ id, state }) =>
          openStates.some((one) => one === state) && (
            <div className="flex flex-col items-start gap-2">
              {state === 'given' && (
                <ButtonForm
                  action={liftAction}
                  about={{ name: 'id', value: id }}
                  words={t('lift_now')}
                  refusals={refusals}
                />
              )}
              <Link href="/staff/approvals#own">{textOf(locale, 'audit')('approval.to_own')}</Link>
            </div>
          )
        }
      />
    </section>
  )
}
