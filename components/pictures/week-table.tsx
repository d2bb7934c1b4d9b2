import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Stretch } from '#lib/pictures/rules.ts'
import type { Day } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  path: string
  counterId: string
  week: { day: Day; stretches: Stretch[]; owned: number }[]
}

/** A week at a glance: each day's stretches of alike times, its bookings, and the way to its picture. */
export function WeekTable({ locale, path, counterId, week }: Props) {
  const t = textOf(locale, 'pictures')
  return (
    <Table id="week" caption={t('week.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('week.day')}</th>
          <th scope="col">{t('week.slots')}</th>
          <th scope="col">{t('week.bookings')}</th>
          <th scope="col">
            <VisuallyHidden>{t('week.change')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {week.map(({ day, stretches, owned }) => (
          <tr key={day}>
            <th scope="row">{dayInWords(day, locale)}</th>
            <td>
              {stretches.length === 0 && t('week.none')}
              <ul>
                {stretches.map((stretch) => (
                  <li key={stretch.opens}>{stretchInWords(stretch, locale)}</li>
                ))}
              </ul>
            </td>
            <td>{owned}</td>
            <td>
              <Link href={`${path}?${new URLSearchParams({ counter: counterId, day })}`}>
                {t('week.change')}
                <VisuallyHidden> {dayInWords(day, locale)}</VisuallyHidden>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** `9:00–12:00：3（電話だけ1）`. */
function stretchInWords({ opens, closes, shares }: Stretch, locale: StaffLocale): string {
  const t = textOf(locale, 'pictures')
  const hours = `${opens}–${closes}`
  if (shares.lanes === 0) return t.plain('week.stretch', { hours, lanes: t.plain('mark.closed') })
  const own = [
    ['web', shares.webLanes],
    ['phone', shares.phoneLanes],
    ['walk_in', shares.walkInLanes],
  ] as const
  const named = own
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${t.plain(`kind.${kind}`)} ${count}`)
    .join('・')
  return (
    t.plain('week.stretch', { hours, lanes: shares.lanes }) +
    (named ? t.plain('week.shares', { shares: named }) : '')
  )
}
