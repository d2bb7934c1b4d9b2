import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; path: string; things: readonly { id: string; name: string }[] }

/** What was put into the archive, folded away below its list; each leads to the page that brings it back. */
export function ArchivedThings({ locale, path, things }: Props) {
  const t = textOf(locale, 'places')
  if (things.length === 0) return null
  return (
    <details className="more">
      <summary>{t('list.archive_title', { count: things.length })}</summary>
      <ul className="mt-4 list-disc space-y-1 pl-6">
        {things.map(({ id, name }) => (
          <li key={id}>
            <Link href={`${path}/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
