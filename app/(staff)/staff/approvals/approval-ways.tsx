import type { Route } from 'next'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Link } from '#components/ui/link.tsx'
import type { Approval } from '#lib/approvals/queries.ts'
import { decisions } from '#lib/approvals/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { decideAction, withdrawAction } from './actions.ts'

type Props = { locale: StaffLocale; approval: Approval }

/** What one who may decide does about a request of somebody else. */
export function WaysToDecide({ locale, approval }: Props) {
  const { id, act, input, state, askedBy } = approval
  if (state !== 'waiting') return <WayToEnd locale={locale} approval={approval} />
  const t = textOf(locale, 'audit')
  const refusals = { ...refusalsOf({ locale, approval }), own_request: t('approval.refusal.own_request') }
  return (
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

/** The button that ends an open request before its time, for who asked and for who allowed it. */
export function WayToEnd({ locale, approval }: Props) {
  const { id, state, way, askedBy, askedAt } = approval
  if (!(way && (state === 'waiting' || state === 'given'))) return null
  return (
    <ButtonForm
      action={withdrawAction}
      about={[
        { name: 'id', value: id },
        { name: 'seen', value: state },
      ]}
      words={textOf(locale, 'audit')(`approval.end.${way}`)}
      name={way === 'withdrawn' ? momentInWords(askedAt, locale) : askedBy}
      refusals={refusalsOf({ locale, approval })}
    />
  )
}

function refusalsOf({ locale, approval }: Props) {
  const t = textOf(locale, 'audit')
  return {
    changed_meanwhile: t('approval.faster', {
      name: approval.last.name ?? '',
      moment: momentInWords(approval.last.at, locale),
    }),
    expired: t('approval.refusal.expired'),
    not_found: t('approval.refusal.not_found'),
  }
}
