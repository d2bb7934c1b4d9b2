import { Link } from '#components/ui/link.tsx'
import type { VisitPage } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { bookAgainPath, proxyCancelPath, proxyChangePath, readOutPath } from '#lib/proxy/rules.ts'

type Props = { locale: StaffLocale; visit: VisitPage; canOpenResident: boolean }

/** What staff do with a visit for its people: read it out, while it is booked move it or cancel it, and book it again if it was missed. */
export function ProxyLinks({ locale, visit, canOpenResident }: Props) {
  const t = textOf(locale, 'proxy')
  const { counterId, persons } = visit
  const again = { ...visit, serviceIds: persons.map(({ serviceId }) => serviceId) }
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
      {visit.status === 'no_show' && (
        <li>
          <Link href={bookAgainPath(again, { channel: 'phone', counterId, isKnown: canOpenResident })}>
            {t('again.link')}
          </Link>
        </li>
      )}
    </>
  )
}
