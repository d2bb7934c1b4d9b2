import { BackField } from '#components/shell/here.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale, staffLocales } from '#lib/locales.ts'

type Props = { locale: StaffLocale; chooseAction: (form: FormData) => Promise<void> }

/** The staff's languages as buttons of a plain form: the addresses of staff pages carry no language. */
export function StaffLanguage({ locale, chooseAction }: Props) {
  const t = textOf(locale, 'staff')
  return (
    <form action={chooseAction} aria-label={t.plain('language')}>
      <BackField />
      {staffLocales.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="language"
          value={choice}
          lang={languageTag(choice)}
          className="language"
          aria-current={choice === locale ? 'true' : undefined}
        >
          {nameOfLocale(choice)}
          {choice === locale && <VisuallyHidden>{t('languageChosen')}</VisuallyHidden>}
        </button>
      ))}
    </form>
  )
}
