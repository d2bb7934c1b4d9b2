import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'

type View = { name: string; href: string; words: ReactNode }

/** Several ways of doing the same: which one is on, and the ways over to the others. */
export const ViewSwitch = ({ label, views, on }: { label: string; views: readonly View[]; on: string }) => (
  <nav aria-label={label}>
    <ul className="flex flex-wrap gap-2">
      {views.map(({ name, href, words }) => (
        <li key={name}>
          <ButtonLink
            href={href}
            look={name === on ? 'solid' : 'outline'}
            size="small"
            aria-current={name === on ? 'page' : undefined}
          >
            {words}
          </ButtonLink>
        </li>
      ))}
    </ul>
  </nav>
)
