import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { ResidentFile } from '#lib/residents/queries.ts'

/** The reservations made with this ID, the latest first. */
export function VisitList({ locale, visits }: { locale: StaffLocale; visits: ResidentFile['visits'] }) {
  const t = textOf(locale, 'residents')
  return (
    <section aria-labelledby="visits" className="space-y-3">
      <Heading level={2} size={3} id="visits">
        {t('person.reservations')}
      </Heading>
      {visits.length === 0 && <p>{t('person.no_reservations')}</p>}
      {visits.length > 0 && (
        <Table id="visit-table" caption={t('person.reservations')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('person.number')}</th>
              <th scope="col">{t('person.when')}</th>
              <th scope="col">{t('person.where')}</th>
              <th scope="col">{t('person.services')}</th>
              <th scope="col">{t('person.status')}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map((visit) => (
              <tr key={visit.number}>
                <th scope="row" className="whitespace-nowrap font-normal">
                  {groupReservationNumber(visit.number)}
                </th>
                <td className="whitespace-nowrap">{momentInWords(visit.startsAt, locale)}</td>
                <td>{localized(visit.counter, locale)}</td>
                <td>{visit.services.map((service) => localized(service, locale)).join(' / ')}</td>
                <td>{t(`status.${visit.status}`)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
