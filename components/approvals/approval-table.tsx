import type { ReactNode } from 'react'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Table } from '#components/ui/table.tsx'
import type { ApprovalsQuery } from '#lib/approvals/input.ts'
import type { Approval } from '#lib/approvals/queries.ts'
import { approvalActNames } from '#lib/approvals/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { RequestState } from './request-state.tsx'
import { wishInWords } from './wish-words.ts'

type Props = {
  locale: StaffLocale
  /** Names the table where a page has two. */
  id?: string
  approvals: readonly Approval[]
  /** Absent where somebody's own few requests stand by their time. */
  query?: ApprovalsQuery
  /** What can be done with a request, at the end of its line. */
  ways: (approval: Approval) => ReactNode
}

/** Requests, one a line: what for, why, by whom, and what became of it. */
export function ApprovalTable({ locale, id = 'approvals', approvals, query, ways }: Props) {
  const t = textOf(locale, 'audit')
  const heading = (name: ApprovalsQuery['sort']) => {
    const words = t(`approval.${name}`)
    return query ? <SortHeadings query={query} columns={[{ name, words }]} /> : <th scope="col">{words}</th>
  }
  return (
    <Table id={id} caption={t('approval.caption')} isCaptionHidden>
      <thead>
        <tr>
          {heading('asked_at')}
          {heading('what')}
          {heading('asked_by')}
          <th scope="col">{t('reason')}</th>
          {heading('state_label')}
          <th scope="col">{t('approval.ways')}</th>
        </tr>
      </thead>
      <tbody>
        {approvals.map((approval) => (
          <tr key={approval.id}>
            <td className="min-w-28">{momentInWords(approval.askedAt, locale)}</td>
            <td className="min-w-28">
              {approvalActNames.filter((act) => act === approval.act).map((act) => t(`approval.act.${act}`))}
              <span className="field-hint block">{wishInWords(approval, locale)}</span>
            </td>
            <td className="min-w-24">{approval.askedBy}</td>
            <td className="min-w-28">{approval.reason}</td>
            <td className="min-w-24">
              <RequestState locale={locale} request={approval} />
            </td>
            <td className="min-w-48">{ways(approval)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
