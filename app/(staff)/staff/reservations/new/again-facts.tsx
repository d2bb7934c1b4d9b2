import { Link } from '#components/ui/link.tsx'
import { visitPath } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { MissedVisit } from '#lib/proxy/queries.ts'

type Props = {
  locale: StaffLocale
  visit: MissedVisit
  /** Whether nothing else on the page says who they are. */
  isNamed: boolean
}

/** The missed visit that is booked again, and that its facts come along. */
export function AgainFacts({ locale, visit, isNamed }: Props) {
  const t = textOf(locale, 'proxy')
  return (
    <div className="space-y-1">
      {isNamed && (
        <p className="text-lg font-bold" lang={visit.name ? 'ja' : undefined}>
          {visit.name ?? t('again.unnamed')}
        </p>
      )}
      <p>
        <Link href={visitPath(visit.number)}>
          {t('again.visit', { number: groupReservationNumber(visit.number) })}
        </Link>
      </p>
      <p>{t('again.lead')}</p>
    </div>
  )
}
