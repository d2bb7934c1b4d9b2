import type { ReactNode } from 'react'
import { Link } from '#components/ui/link.tsx'

type Props = {
  href: string
  words: ReactNode
  /** How the list stands by this column now; absent where it stands by another. */
  order?: 'ascending' | 'descending'
}

/** The head of a column that the list can be sorted by; it says so to the ear, and shows an arrow. */
export const SortHeading = ({ href, words, order }: Props) => (
  <th scope="col" aria-sort={order}>
    <Link href={href}>{words}</Link>
    {order && <span aria-hidden="true">{order === 'ascending' ? ' ▲' : ' ▼'}</span>}
  </th>
)
