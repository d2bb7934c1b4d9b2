import type { Totals } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

const kinds = ['booked', 'notYet', 'arrived', 'served'] as const

/** How the day goes at this counter, in four numbers. */
export function DayTotals({ locale, totals }: { locale: StaffLocale; totals: Totals }) {
  const t = textOf(locale, 'desk')
  return (
    <dl className="desk-totals" aria-label={t.plain('totals.label')}>
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{t(`totals.${kind}`)}</dt>
          <dd>{totals[kind]}</dd>
        </div>
      ))}
    </dl>
  )
}
