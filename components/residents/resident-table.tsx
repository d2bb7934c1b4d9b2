import type { ReactNode } from 'react'
import { Link } from '#components/ui/link.tsx'
import { StatusTag, type StatusTone } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import type { AccountState } from '#lib/residents/rules.ts'

export type ShownResident = {
  id: string
  number: string
  openWords: string
  name: string
  state: AccountState
  stateWords: string
  issuedAt: string
}

export type ResidentTableWords = Record<'caption' | 'number' | 'name' | 'state' | 'issuedAt', ReactNode>

type Props = { id: string; words: ResidentTableWords; rows: ShownResident[]; hasNames: boolean }

/** Resident IDs, one a line, each a link to its page. */
export function ResidentTable({ id, words, rows, hasNames }: Props) {
  return (
    <Table id={id} caption={words.caption} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          {hasNames && <th scope="col">{words.name}</th>}
          <th scope="col">{words.state}</th>
          <th scope="col">{words.issuedAt}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="whitespace-nowrap font-normal">
              <Link href={`/staff/residents/${row.id}`} aria-label={row.openWords}>
                {row.number}
              </Link>
            </th>
            {hasNames && <td lang="ja">{row.name}</td>}
            <td>
              <StatusTag tone={toneOf[row.state]}>{row.stateWords}</StatusTag>
            </td>
            <td className="whitespace-nowrap">{row.issuedAt}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

export const toneOf: Record<AccountState, StatusTone> = {
  waiting: 'info',
  expired: 'warning',
  active: 'success',
  closed: 'neutral',
}
