import type { ReactNode } from 'react'
import { Table } from '#components/ui/table.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { unseenEvents } from '#lib/protection/queries.ts'
import { shownNumber } from '#lib/protection/rules.ts'

export type ProtectionEvent = Awaited<ReturnType<typeof unseenEvents>>[number]

type Props = {
  locale: StaffLocale
  events: ProtectionEvent[]
  /** Whether they are of several people. */
  hasNumbers?: boolean
  ways?: (event: ProtectionEvent) => ReactNode
}

/** What was done with protections, one a line, the newest first. */
export function EventTable({ locale, events, hasNumbers = false, ways }: Props) {
  const t = textOf(locale, 'protection')
  return (
    <Table id="protection-events" caption={t(hasNumbers ? 'news' : 'history')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('column.at')}</th>
          {hasNumbers && <th scope="col">{t('column.number')}</th>}
          <th scope="col">{t('column.what')}</th>
          <th scope="col">{t('column.by')}</th>
          <th scope="col">{t('column.reason')}</th>
          {ways && <th scope="col">{t('column.ways')}</th>}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className="min-w-36">{momentInWords(event.at, locale)}</td>
            {hasNumbers && <td className="whitespace-nowrap">{shownNumber(event.number)}</td>}
            <td className="min-w-32">{t(`event.${event.kind}`)}</td>
            <td className="min-w-28">{event.by}</td>
            <td className="min-w-40">{event.reason ?? '–'}</td>
            {ways && <td className="min-w-32">{ways(event)}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
