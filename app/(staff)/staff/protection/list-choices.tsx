import type { Route } from 'next'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ProtectionFilter } from '#lib/protection/input.ts'

const states = ['protected', 'due', 'lifted'] as const

type Props = { locale: StaffLocale; state: ProtectionFilter['state'] }

/** Which of them to show. */
export function ListChoices({ locale, state: chosen }: Props) {
  const t = textOf(locale, 'protection')
  return (
    <nav aria-label={t.plain('filter.label')} className="flex flex-wrap gap-x-6 gap-y-2">
      {states.map((state) => (
        <Link
          key={state}
          href={`/staff/protection?${new URLSearchParams({ state })}` as Route}
          aria-current={state === chosen ? 'true' : undefined}
        >
          {t(`filter.${state}`)}
        </Link>
      ))}
    </nav>
  )
}
