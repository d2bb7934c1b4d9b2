import { sharesInWords, spanInWords } from '#components/openings/hours-in-words.ts'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Typed } from '#lib/forms/form-state.ts'
import { queryWith } from '#lib/forms/typed-address.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { PlannedTime } from '#lib/openings/queries.ts'
import { clockOf, closingOf } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  times: PlannedTime[]
  /** The counter and day as a form has them. */
  here: Typed
}

/** The slots of a day, and for each the way to change it alone. */
export function TimesTable({ locale, times, here }: Props) {
  const t = textOf(locale, 'openings')
  return (
    <Table id="slots" caption={t('day.times')} isCaptionHidden>
      <thead>
        <tr>
          {(['time', 'lanes', 'booked', 'acts'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`day.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map(({ startsAt, endsAt, shares, booked }) => {
          const hours = { opens: clockOf(startsAt), closes: closingOf(endsAt) }
          const time = spanInWords(hours, locale)
          const wish = { ...here, opens: [hours.opens], closes: [hours.closes] }
          const href = (kind: string, more: Typed = {}) =>
            `/staff/settings/calendar/exceptions/new${queryWith({ ...wish, kind: [kind], ...more })}`
          return (
            <tr key={hours.opens}>
              <th scope="row" className="whitespace-nowrap">
                {time}
              </th>
              <td>{shares ? sharesInWords(shares, locale) : t('day.outside')}</td>
              <td>{t('day.bookings', { count: booked })}</td>
              <td>
                {shares && (
                  <ul className="flex flex-wrap gap-x-6">
                    <li>
                      <Link href={href('exclusion')}>{t('day.close_slot', { time: hours.opens })}</Link>
                    </li>
                    <li>
                      <Link href={href('capacity_change', typedShares(shares))}>
                        {t('day.change_slot', { time: hours.opens })}
                      </Link>
                    </li>
                  </ul>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

const typedShares = (shares: Record<string, number>): Typed =>
  Object.fromEntries(Object.entries(shares).map(([name, count]) => [name, [String(count)]]))
