import type { ComponentProps } from 'react'
import { ChangeList } from '#components/settings/change-list.tsx'

type Props = { name: string; isOpen: boolean } & Omit<ComponentProps<typeof ChangeList>, 'most'>

/** Every row of one thing that would come, go or change, in words; opened by who wants to look closer, or by a search. */
export const ChangedRows = ({ name, isOpen, ...list }: Props) => (
  <details className="more" open={isOpen}>
    <summary>{`${name} (${list.changes.length})`}</summary>
    <ChangeList {...list} most={200} />
  </details>
)
