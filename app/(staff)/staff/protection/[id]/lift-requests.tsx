import { ApprovalTable } from '#components/approvals/approval-table.tsx'
import { liftRefusals } from '#components/protection/lift-refusals.ts'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import type { Approval } from '#lib/approvals/queries.ts'
import { openStates } from '#lib/approvals/rules.ts'
import type { LastChange } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { liftAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  requests: Approval[]
  /** Who last did something with the protection. */
  last: LastChange | null
}

/** What this person asked for: once a second person allowed it, the button that lifts. */
export function LiftRequests({ locale, requests, last }: Props) {
  const t = textOf(locale, 'protection')
  if (requests.length === 0) return null
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
                  refusals={liftRefusals(locale, last)}
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
