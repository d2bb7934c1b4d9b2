import type { Locale } from '#lib/locales.ts'

/** Tells an action the language of the page, to lead on in the same one. */
export const LocaleField = ({ locale }: { locale: Locale }) => (
  <input type="hidden" name="locale" value={locale} />
)
