import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { LargeCode } from './large-code.tsx'
import { PrintButton } from './print-button.tsx'

/** Where a city books with accounts alone: the number to name at the counter; the account opens the reservation. */
export function NumberPanel({ locale, number }: { locale: Locale; number: string }) {
  const t = textOf(locale, 'reservations')
  return (
    <Panel className="space-y-3 border-2 border-primary">
      <Heading level={2}>{t('visit.number')}</Heading>
      <LargeCode code={groupReservationNumber(number)} />
      <p>{t('done.inMyPage')}</p>
      <p>
        <Link href={`/${locale}/account`}>{textOf(locale, 'shell')('nav.my_page')}</Link>
      </p>
      <PrintButton>{t('done.print')}</PrintButton>
    </Panel>
  )
}
