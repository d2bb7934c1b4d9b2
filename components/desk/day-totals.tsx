import type { Totals } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

const kinds = ['booked', 'notYet', 'late', 'arrived', 'early', 'served', 'noShow', 'free'] as const

/** How the day goes at this counter, in numbers. */
export function DayTotals({ locale, totals }: { locale: StaffLocale; totals: Totals }) {
  const t = textOf(locale, 'desk')
  return (
    <section aria-label={t.plain('totals.label')}>
      <dl className="desk-totals">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`totals.${kind}`)}</dt>
            <dd>{totals[kind]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
