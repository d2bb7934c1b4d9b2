import { MoveButtons } from '#components/settings/move-buttons.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { EditedService } from '#lib/services/queries.ts'
import { moveServiceAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  services: readonly EditedService[]
  /** All ids in the order of the city, also where the list shows some only. */
  order: readonly string[]
}

/** Services in the order in which residents see them. */
export function ServiceTable({ locale, services, order }: Props) {
  const t = textOf(locale, 'places')
  return (
    <Table id="services" caption={t('services.title')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('list.name')}</th>
          <th scope="col">{t('list.state')}</th>
          <th scope="col">{t('services.minutes')}</th>
          <th scope="col">{t('services.counters')}</th>
          <th scope="col">{t('list.order')}</th>
        </tr>
      </thead>
      <tbody>
        {services.map(({ id, name, isPublic, firstMinutes, furtherMinutes, counterIds }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/staff/settings/services/${id}`}>{localized(name, locale)}</Link>
              <span className="field-hint block">{id}</span>
            </th>
            <td>
              <StatusTag tone={isPublic ? 'success' : 'neutral'} mark={isPublic ? '○' : '－'}>
                {isPublic ? t('list.public') : t('list.not_public')}
              </StatusTag>
            </td>
            <td>{t('services.minutes_value', { first: firstMinutes, further: furtherMinutes })}</td>
            <td>{counterIds.length}</td>
            <td>
              <MoveButtons
                action={moveServiceAction}
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
