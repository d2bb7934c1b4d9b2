import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { type DayView, dayViews } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  shown: DayView
  /** The counter or counters that stay shown. */
  counterId: string
  chooseAction: (form: FormData) => Promise<void>
}

/** The day as a time line or as a list; the device remembers which. */
export function ViewSwitch({ locale, shown, counterId, chooseAction }: Props) {
  const t = textOf(locale, 'desk')
  return (
    <form action={chooseAction} aria-label={t.plain('view.label')} className="desk-counters">
      <input type="hidden" name="counterId" value={counterId} />
      {dayViews.map((view) => (
        <button
          key={view}
          type="submit"
          name="view"
          value={view}
          className="desk-counter"
          aria-current={view === shown ? 'true' : undefined}
        >
          {t(`view.${view}`)}
          {view === shown && <VisuallyHidden>{t('counterChosen')}</VisuallyHidden>}
        </button>
      ))}
    </form>
  )
}
