import type { Route } from 'next'
import { MoveButtons } from '#components/settings/move-buttons.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  id: string
  caption: string
  entries: readonly { key: string; name: LocalizedText; isRetired?: boolean | undefined }[]
  hrefOf: (key: string) => string
  move: (form: FormData) => Promise<void>
  /** The newest change that the list was shown with. */
  seen: number
}

/** Steps, or what is chosen at their end, in their order, with buttons that move them. */
export function EntryTable({ locale, id, caption, entries, hrefOf, move, seen }: Props) {
  const t = textOf(locale, 'steps')
  if (entries.length === 0) return <p>{t('settings.none')}</p>
  return (
    <Table id={id} caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('settings.position')}</th>
          <th scope="col">{t('settings.name')}</th>
          <th scope="col">{t('settings.is_used')}</th>
          <th scope="col">{t('settings.move')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ key, name, isRetired }, index) => (
          <tr key={key}>
            <td>{index + 1}</td>
            <th scope="row" className="min-w-44">
              <Link href={hrefOf(key) as Route}>{localized(name, locale)}</Link>
            </th>
            <td>{t(isRetired ? 'settings.retired' : 'settings.used')}</td>
            <td>
              <MoveButtons
                action={move}
                id={key}
                name={localized(name, locale)}
                words={{ up: t('settings.up'), down: t('settings.down') }}
                isFirst={index === 0}
                isLast={index === entries.length - 1}
                hidden={{ seen }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
