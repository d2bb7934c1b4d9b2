'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { currentPage } from '#components/shell/current-page.ts'

type Props = { label: string; pages: { path: string; name: ReactNode }[] }

/** The pages of the staff's side that this person may open; the one they are on is marked. */
export function StaffNav({ label, pages }: Props) {
  const current = currentPage(
    pages.map(({ path }) => path),
    usePathname(),
  )
  return (
    <nav aria-label={label}>
      <ul className="header-nav staff-nav">
        {pages.map(({ path, name }) => (
          <li key={path}>
            <a href={path} aria-current={path === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
