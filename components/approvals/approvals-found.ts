import type { ApprovalsQuery } from '#lib/approvals/input.ts'
import type { Approval } from '#lib/approvals/queries.ts'
import { approvalActNames, approvalStates } from '#lib/approvals/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'

/** The requests that name a person, an act or a reason, in the order that was asked for. */
export function approvalsFound(all: readonly Approval[], query: ApprovalsQuery, locale: StaffLocale) {
  const t = textOf(locale, 'audit')
  const actOf = ({ act }: Approval) =>
    approvalActNames.flatMap((name) => (name === act ? [t.plain(`approval.act.${name}`)] : [])).join('')
  return foundRows(all, query, locale, {
    texts: (row) => [row.askedBy, row.decidedBy, row.reason, actOf(row)],
    by: {
      asked_at: ({ askedAt }) => askedAt.getTime(),
      what: actOf,
      asked_by: ({ askedBy }) => askedBy,
      state_label: ({ state }) => approvalStates.indexOf(state),
    },
  })
}
