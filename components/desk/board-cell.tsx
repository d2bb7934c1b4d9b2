import type { ReactNode } from 'react'
import type { Visit } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { BoardGap, type GapProps } from './board-gap.tsx'
import { NEXT_VISIT_ID } from './visit-row.tsx'

type Props = GapProps & {
  visits: ReadonlyMap<string, Visit>
  /** The first that is still ahead. */
  next: Visit | undefined
  /** What is shown of a visit. */
  children: (visit: Visit) => ReactNode
}

/** What stands in a lane from one line on: a visit, a free place, one that is not to be had and why, or nothing. */
export function BlockCell({ locale, block, visits, next, children, ...when }: Props) {
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
  if (block.kind === 'nothing') return <BoardGap locale={locale} block={block} {...when} />
  const kind = block.kind === 'visit' ? 'kept' : block.kind
  return (
    <td rowSpan={block.rows} className={kind === 'free' ? 'board-free' : 'board-kept'}>
      {t(words[kind])}
    </td>
  )
}

const words = { free: 'board.isFree', stopped: 'board.isStopped', kept: 'board.isKept' } as const
