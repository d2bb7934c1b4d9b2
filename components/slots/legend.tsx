import { marks, states } from '#components/slots/marks.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** What the marks of the calendar mean. */
export function Legend({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'slots')
  return (
    <dl className="legend" aria-label={t.plain('legend')}>
      {states.map((state) => (
        <div key={state} className={state}>
          <dt>{marks[state]}</dt>
          <dd>{t(`state.${state}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
