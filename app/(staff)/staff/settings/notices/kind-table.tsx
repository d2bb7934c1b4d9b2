import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { OwnTemplate } from '#lib/templates/queries.ts'
import type { TemplateKind } from '#lib/templates/rules.ts'
import { KindPanel } from './kind-panel.tsx'

type Row = { kind: TemplateKind; name: string; used: string; own: OwnTemplate[] }

type Props = {
  locale: StaffLocale
  group: 'visit' | 'place' | 'account' | 'staff' | 'paper'
  query: ListQuery<'used' | 'name' | 'own'>
  rows: readonly Row[]
}

/** The mails about one matter, or the papers: each with its languages, when it is used, and how much of it is the city's own. */
export function KindTable({ locale, group, query, rows }: Props) {
  const t = textOf(locale, 'templates')
  if (rows.length === 0) return null
  return (
    <section className="space-y-4">
      <Heading level={2} size={3}>
        {t(`group.${group}`)}
      </Heading>
      {group === 'paper' && <p>{t('paper.lead')}</p>}
      <Table id={`kinds-${group}`} caption={t(`group.${group}`)} isCaptionHidden>
        <thead>
          <tr>
            <SortHeadings
              query={query}
              columns={[
                { name: 'name', words: t('column.name') },
                { name: 'used', words: t('column.used') },
                { name: 'own', words: t('own') },
              ]}
            />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, name, used, own }) => (
            <tr key={kind}>
              <th scope="row" className="min-w-64 font-normal">
                <KindPanel locale={locale} kind={kind} name={name} own={own} />
              </th>
              <td className="min-w-56">{used}</td>
              <td className="min-w-28">{t('own_languages', { count: own.length })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
