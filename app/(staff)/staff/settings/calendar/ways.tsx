import type { Route } from 'next'
import { ButtonLink } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** Where each kind of change is made. */
export function Ways({ locale }: { locale: StaffLocale }) {
  const t = textOf(locale, 'openings')
  const ways = [
    { href: 'exceptions', words: t('exceptions.open') },
    { href: 'exceptions/new', words: t('exceptions.add') },
    { href: 'holidays', words: t('holidays.open') },
    { href: 'copy', words: t('copy.open') },
    { href: 'paint', words: textOf(locale, 'pictures')('paint.title') },
    { href: 'import', words: textOf(locale, 'sheets')('title') },
  ]
  return (
    <ul className="flex flex-wrap gap-3">
      {ways.map(({ href, words }) => (
        <li key={href}>
          <ButtonLink look="outline" href={`/staff/settings/calendar/${href}` as Route}>
            {words}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
