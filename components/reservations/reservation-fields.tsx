import { LocaleField } from '#components/reservations/locale-field.tsx'
import type { Locale } from '#lib/locales.ts'

/** Tells an action which open reservation it is about; the gate checks that it is open in this browser. */
export const ReservationFields = ({ locale, number }: { locale: Locale; number: string }) => (
  <>
    <LocaleField locale={locale} />
    <input type="hidden" name="number" value={number} />
  </>
)
