import { ButtonLink } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** The visit for a calendar and on paper. Both open only for who has shown the access key in this browser. */
export function FileLinks({ locale, number }: { locale: Locale; number: string }) {
  const t = textOf(locale, 'reservations')
  const files = `/api/files/reservations/${number}`
  return (
    <div className="no-print flex flex-wrap gap-3">
      <ButtonLink href={`${files}/visit.ics?locale=${locale}`} look="outline" icon="calendar">
        {t('done.calendar')}
      </ButtonLink>
      <ButtonLink href={`${files}/slip.pdf?locale=${locale}`} look="outline" icon="print">
        {t('done.slip')}
      </ButtonLink>
    </div>
  )
}
