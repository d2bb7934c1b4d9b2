import type { Route } from 'next'
import { Link } from '#components/ui/link.tsx'
import type { Subject } from '#lib/considerations/input.ts'
import type { ConsiderationKind } from '#lib/considerations/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; kinds: readonly ConsiderationKind[]; subject: Subject }

/** The ways to write something new, one for each kind that this person may write. */
export function AddLinks({ locale, kinds, subject }: Props) {
  const t = textOf(locale, 'considerations')
  if (kinds.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2">
      {kinds.map((kind) => (
        <li key={kind}>
          <Link href={`/staff/considerations/new?${new URLSearchParams({ ...subject, kind })}` as Route}>
            {t(`add.${kind}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
