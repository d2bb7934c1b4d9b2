import { marks, states } from '#components/slots/marks.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** What the marks of the calendar mean. */
export function Legend({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'slots')
  return (
    <ul className="legend" aria-label={t.plain('legend')}>
      {states.map((state) => (
        <li key={state}>
          {marks[state]} {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  )
}
