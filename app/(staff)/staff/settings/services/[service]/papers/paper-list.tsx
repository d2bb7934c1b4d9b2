import { MoveButtons } from '#components/settings/move-buttons.tsx'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListQuery } from '#lib/list-query.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { BringRule } from '#lib/services/rules.ts'
import { arrangePapersAction } from './actions.ts'

export type ListedPaper = BringRule & { index: number; cases: string }

type Props = {
  locale: StaffLocale
  serviceId: string
  papers: readonly ListedPaper[]
  /** How many there are, also where the list shows some only. */
  count: number
  query: ListQuery<'order' | 'text' | 'cases'>
  seen: number
}

/** The papers with whom each is for, and buttons that move it; taking it out has a page of its own. */
export function PaperList({ locale, serviceId, papers, count, query, seen }: Props) {
  const t = textOf(locale, 'places')
  const arrange = arrangePapersAction.bind(null, { service: serviceId })
  return (
    <Table id="papers" caption={t('history.bring')} isCaptionHidden>
      <thead>
        <tr>
          <SortHeadings
            query={query}
            columns={[
              { name: 'order', words: t('papers.column_order') },
              { name: 'text', words: t('papers.column_text') },
              { name: 'cases', words: t('papers.column_cases') },
            ]}
          />
          <th scope="col">{t('list.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map(({ index, text, anyOf, cases }) => {
          const name = localized(text, locale)
          return (
            <tr key={index}>
              <td>{index + 1}</td>
              <th scope="row" className="min-w-48">
                <Link href={`/staff/settings/services/${serviceId}/papers/${index}`}>{name}</Link>
                {anyOf && (
                  <span className="field-hint block">{t('papers.sums', { count: anyOf.length })}</span>
                )}
              </th>
              <td>{cases}</td>
              <td>
                <div className="flex items-center gap-2 whitespace-nowrap">
                  <MoveButtons
                    action={arrange}
                    id={String(index)}
                    name={name}
                    words={{ up: t('list.up'), down: t('list.down') }}
                    isFirst={index === 0}
                    isLast={index === count - 1}
                    hidden={{ seen }}
                  />
                  <Link href={`/staff/settings/services/${serviceId}/papers/${index}#remove`}>
                    {t('papers.remove')}
                    <VisuallyHidden> {name}</VisuallyHidden>
                  </Link>
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
