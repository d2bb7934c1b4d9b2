import { NotFound } from '#components/shell/not-found.tsx'
import { pathLocale } from '#lib/i18n/path-locale.ts'

/** Inside the residents' frame: a reservation that is not there or not open in this browser. */
export default async function ResidentNotFound() {
  const locale = await pathLocale()
  return <NotFound locale={locale} home={`/${locale}`} />
}
