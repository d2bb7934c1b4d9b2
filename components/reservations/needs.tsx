import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { VisitNeed } from '#lib/reservations/rules.ts'

/** What a visitor needs at the counter, as a list; a word for nothing. */
export function Needs({ locale, needs }: { locale: Locale; needs: readonly VisitNeed[] }) {
  const t = textOf(locale, 'reservations')
  if (needs.length === 0) return t('visit.noNeeds')
  return (
    <ul>
      {needs.map((need) => (
        <li key={need}>{t(`need.${need}`)}</li>
      ))}
    </ul>
  )
}
