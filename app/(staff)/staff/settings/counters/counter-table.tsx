import { MoveButtons } from '#components/settings/move-buttons.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import type { EditedCounter } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { moveCounterAction } from './actions.ts'

type Props = {
  id: string
  caption: React.ReactNode
  locale: StaffLocale
  counters: readonly EditedCounter[]
  /** All ids in the order of the city, also where the list shows some only. */
  order: readonly string[]
}

/** Counters in the order in which residents see them. */
export function CounterTable({ id: tableId, caption, locale, counters, order }: Props) {
  const t = textOf(locale, 'places')
  return (
    <Table id={tableId} caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('list.name')}</th>
          <th scope="col">{t('list.state')}</th>
          <th scope="col">{t('counters.services')}</th>
          <th scope="col">{t('counters.lanes')}</th>
          <th scope="col">{t('counters.season')}</th>
          <th scope="col">{t('list.order')}</th>
        </tr>
      </thead>
      <tbody>
        {counters.map(({ id, name, isPublic, serviceIds, lanes, seasonFrom, seasonUntil }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/staff/settings/counters/${id}`}>{localized(name, locale)}</Link>
              <span className="field-hint block">{id}</span>
            </th>
            <td>
              <StatusTag tone={isPublic ? 'success' : 'neutral'} mark={isPublic ? '○' : '－'}>
                {isPublic ? t('list.public') : t('list.not_public')}
              </StatusTag>
            </td>
            <td>{serviceIds.length}</td>
            <td>{lanes ?? t('counters.lanes_city')}</td>
            <td>{seasonFrom && seasonUntil ? `${seasonFrom} – ${seasonUntil}` : t('counters.all_year')}</td>
            <td>
              <MoveButtons
                action={moveCounterAction}
                id={id}
                name={localized(name, locale)}
                words={{ up: t('list.up'), down: t('list.down') }}
                isFirst={order[0] === id}
                isLast={order.at(-1) === id}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
