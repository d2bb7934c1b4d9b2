import type { ReactNode } from 'react'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Visit } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Block } from './board-rows.ts'
import { NEXT_VISIT_ID } from './visit-row.tsx'

type Props = {
  locale: StaffLocale
  block: Block
  visits: ReadonlyMap<string, Visit>
  /** The first that is still ahead. */
  next: Visit | undefined
  /** What is shown of a visit. */
  children: (visit: Visit) => ReactNode
}

/** What stands in a lane from one line on: a visit, a free place, one that is not to be had, or nothing. */
export function BlockCell({ locale, block, visits, next, children }: Props) {
  const t = textOf(locale, 'desk')
  const visit = block.kind === 'visit' ? visits.get(block.visitId) : undefined
  if (visit)
    return (
      <td
        rowSpan={block.rows}
        id={visit === next ? NEXT_VISIT_ID : undefined}
        className={`board-visit visit-${visit.status}`}
      >
        {children(visit)}
      </td>
    )
  if (block.kind === 'free')
    return (
      <td rowSpan={block.rows} className="board-free">
        {t('board.isFree')}
      </td>
    )
  if (block.kind === 'nothing')
    return (
      <td rowSpan={block.rows} className="board-nothing">
        <VisuallyHidden>{t('board.isNothing')}</VisuallyHidden>
      </td>
    )
  return (
    <td rowSpan={block.rows} className="board-kept">
      {t('board.isKept')}
    </td>
  )
}
