import type { ReactNode } from 'react'
import { Table } from '#components/ui/table.tsx'
import type { Approval } from '#lib/approvals/queries.ts'
import { approvalActNames } from '#lib/approvals/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  approvals: Approval[]
  /** What can be done with a request, at the end of its line. */
  ways: (approval: Approval) => ReactNode
}

/** Requests, one a line: what for, why, by whom, and what became of it. */
export function ApprovalTable({ locale, approvals, ways }: Props) {
  const t = textOf(locale, 'audit')
  return (
    <Table id="approvals" caption={t('approval.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('approval.asked_at')}</th>
          <th scope="col">{t('approval.what')}</th>
          <th scope="col">{t('approval.asked_by')}</th>
          <th scope="col">{t('reason')}</th>
          <th scope="col">{t('approval.state_label')}</th>
          <th scope="col">{t('approval.ways')}</th>
        </tr>
      </thead>
      <tbody>
        {approvals.map((approval) => (
          <tr key={approval.id}>
            <td className="whitespace-nowrap">{momentInWords(approval.askedAt, locale)}</td>
            <td className="min-w-40">
              {approvalActNames.filter((act) => act === approval.act).map((act) => t(`approval.act.${act}`))}
            </td>
            <td className="min-w-28">{approval.askedBy}</td>
            <td className="min-w-40">{approval.reason}</td>
            <td className="min-w-32">
              {t(`approval.state.${approval.state}`)}
              {approval.decidedBy && <> {t('approval.decided_by', { name: approval.decidedBy })}</>}
            </td>
            <td className="min-w-40">{ways(approval)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
