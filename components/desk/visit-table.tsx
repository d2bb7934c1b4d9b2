import type { ReactNode } from 'react'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  /** What the table is about, for who cannot see it. */
  caption: ReactNode
  /** Whether there is a column of buttons. */
  hasMarks: boolean
  /** One `VisitRow` a visit. */
  children: ReactNode
}

/** Today's list: a table where there is room for one, else a card a visit. */
export function VisitTable({ locale, caption, hasMarks, children }: Props) {
  const t = textOf(locale, 'desk')
  return (
    <table className="visits">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('list.time')}</th>
          <th scope="col">{t('list.status')}</th>
          <th scope="col">{t('list.service')}</th>
          <th scope="col">{t('list.language')}</th>
          {hasMarks && <th scope="col">{t('list.marks')}</th>}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
