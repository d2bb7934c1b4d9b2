import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { proxyCancelPath, proxyChangePath, readOutPath } from '#lib/proxy/rules.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'

type Props = { locale: StaffLocale; visit: { number: string; status: ReservationStatus } }

/** What staff do with a visit for its people: read it out, and while it is booked move it or cancel it. */
export function ProxyLinks({ locale, visit }: Props) {
  const t = textOf(locale, 'proxy')
  return (
    <>
      <li>
        <Link href={readOutPath(visit.number)}>{t('read.link')}</Link>
      </li>
      {visit.status === 'booked' && (
        <>
          <li>
            <Link href={proxyChangePath(visit.number)}>{t('change.link')}</Link>
          </li>
          <li>
            <Link href={proxyCancelPath(visit.number)}>{t('cancel.asked')}</Link>
          </li>
        </>
      )}
    </>
  )
}
