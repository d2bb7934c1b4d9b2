import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { cityText } from '#lib/passages.ts'
import type { OwnReservation } from '#lib/reservations/queries.ts'

/** Every reservation that was ever made with this account. */
export function OwnVisits({ locale, reservations }: { locale: Locale; reservations: OwnReservation[] }) {
  const t = textOf(locale, 'account')
  const visit = textOf(locale, 'reservations')
  return (
    <section className="space-y-3">
      <Heading level={2}>{t('myData.reservations')}</Heading>
      {reservations.length === 0 ? (
        <p>{t('myData.nothing')}</p>
      ) : (
        <Table id="reservations" caption={t('myData.reservations')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{visit('visit.number')}</th>
              <th scope="col">{t('myData.when')}</th>
              <th scope="col">{t('home.counter')}</th>
              <th scope="col">{t('home.services')}</th>
              <th scope="col">{t('myData.status')}</th>
            </tr>
          </thead>
          <tbody>
            {reservations.map(({ number, startsAt, counter, visitors, status }) => (
              <tr key={number}>
                <th scope="row" className="whitespace-nowrap">
                  {groupReservationNumber(number)}
                </th>
                <td className="min-w-32">{withRuby(momentInWords(startsAt, locale))}</td>
                <td className="min-w-32">{withRuby(cityText(counter, locale))}</td>
                <td className="min-w-44">
                  {withRuby(visitors.map(({ service }) => cityText(service, locale)).join(' / '))}
                </td>
                <td className="whitespace-nowrap">{visit(`status.${status}`)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
