import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { ALL_COUNTERS } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  counters: { id: string; name: LocalizedText }[]
  shownId: string
  chooseAction: (form: FormData) => Promise<void>
}

/** The city's counters as buttons: one tap opens the list of another, and the device remembers it. */
export function CounterSwitch({ locale, counters, shownId, chooseAction }: Props) {
  const t = textOf(locale, 'desk')
  const all = { id: ALL_COUNTERS, name: t.plain('counterAll') }
  const named = counters.map(({ id, name }) => ({ id, name: localized(name, locale) }))
  return (
    <form action={chooseAction} aria-label={t.plain('counters')} className="desk-counters">
      {[...named, ...(counters.length > 1 ? [all] : [])].map(({ id, name }) => (
        <button
          key={id}
          type="submit"
          name="counterId"
          value={id}
          className="desk-counter"
          aria-current={id === shownId ? 'true' : undefined}
        >
          {name}
          {id === shownId && <VisuallyHidden>{t('counterChosen')}</VisuallyHidden>}
        </button>
      ))}
    </form>
  )
}
