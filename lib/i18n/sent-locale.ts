import { isLocale, type Locale, sourceLocale } from '#lib/locales.ts'

/** The language of the page a form was sent from, in its hidden field `locale`. It is sent, so it is checked. */
export function sentLocale(form: FormData): Locale {
  const sent = String(form.get('locale'))
  return isLocale(sent) ? sent : sourceLocale
}
