import { LocaleField } from '#components/reservations/locale-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { closeAction } from './actions.ts'

/** Closes the reservation for whoever uses this device next. */
export function CloseForm({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'reservations')
  return (
    <form action={closeAction} className="no-print space-y-2">
      <LocaleField locale={locale} />
      <p>{t('reservation.closeHint')}</p>
      <Button look="outline">{t('reservation.close')}</Button>
    </form>
  )
}
