import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows, type ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { TextPart } from '#lib/texts/queries.ts'

type Props = {
  locale: StaffLocale
  parts: TextPart[]
  query: ListQuery<'name' | 'texts' | 'changed' | 'to_check'>
}

/** The screens, each with how much of it is in the city's own words, as residents meet them unless asked otherwise. */
export function ScreenTable({ locale, parts, query }: Props) {
  const t = textOf(locale, 'texts')
  const rows = foundRows(parts, query, locale, {
    texts: ({ screen }) => [t.plain(`screen.${screen}`)],
    by: {
      name: (part) => parts.indexOf(part),
      texts: ({ texts }) => texts,
      changed: ({ changed }) => changed,
      to_check: ({ toCheck }) => toCheck,
    },
  })
  return (
    <Table id="screens" caption={t('screens.title')}>
      <thead>
        <tr>
          <SortHeadings
            query={query}
            columns={[
              { name: 'name', words: t('screens.name') },
              { name: 'texts', words: t('screens.texts') },
              { name: 'changed', words: t('screens.changed') },
              { name: 'to_check', words: t('screens.to_check') },
            ]}
          />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ screen, texts, changed, toCheck }) => (
          <tr key={screen}>
            <th scope="row" className="font-normal">
              <Link href={`/staff/settings/words?screen=${screen}`}>{t(`screen.${screen}`)}</Link>
            </th>
            <td>{texts}</td>
            <td>{changed}</td>
            <td>{toCheck}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
