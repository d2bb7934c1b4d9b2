import type { ReactNode } from 'react'
import { TextPart } from '#components/shell/page-parts.tsx'
import { Link } from '#components/ui/link.tsx'
import type { Locale } from '#lib/locales.ts'

type Props = {
  locale: Locale
  title: ReactNode
  /** Paths below the language; the first page of all has none. */
  pages: readonly { path: string; name: ReactNode }[]
}

/** Pages that belong together, as a list of links. */
export const MapPart = ({ locale, title, pages }: Props) => (
  <TextPart title={title}>
    <ul className="space-y-1">
      {pages.map(({ path, name }) => (
        <li key={path}>
          <Link className="inline-block py-2" href={path ? `/${locale}/${path}` : `/${locale}`}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </TextPart>
)
