import type { Route } from 'next'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ProtectionFilter } from '#lib/protection/input.ts'

const states = ['protected', 'due', 'lifted'] as const
const sorts = ['ends', 'registered'] as const

/** Which of them to show, and in which order. */
export function ListChoices({ locale, filter }: { locale: StaffLocale; filter: ProtectionFilter }) {
  const t = textOf(locale, 'protection')
  const path = (wish: Partial<ProtectionFilter>) =>
    `/staff/protection?${new URLSearchParams({ ...filter, ...wish })}` as Route
  return (
    <nav aria-label={t.plain('filter.label')} className="flex flex-wrap gap-x-6 gap-y-2">
      {states.map((state) => (
        <Link key={state} href={path({ state })} aria-current={state === filter.state ? 'true' : undefined}>
          {t(`filter.${state}`)}
        </Link>
      ))}
      {sorts.map((sort) => (
        <Link key={sort} href={path({ sort })} aria-current={sort === filter.sort ? 'true' : undefined}>
          {t(`sort.${sort}`)}
        </Link>
      ))}
    </nav>
  )
}
