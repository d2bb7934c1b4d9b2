import { InquiryRows } from '#components/inquiries/inquiry-rows.tsx'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListedInquiry } from '#lib/inquiries/queries.ts'
import type { InquiryColumn } from '#lib/inquiries/rules.ts'
import type { InquiryChoice } from '#lib/inquiry-choices.ts'
import type { Kept, ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { Day } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  inquiries: readonly ListedInquiry[]
  choices: readonly InquiryChoice[]
  today: Day
  query: ListQuery<InquiryColumn>
  /** What else the list was asked for. */
  kept: Kept
}

/** The inquiries of a list, by any column whose heading is pressed. */
export function InquiryTable({ locale, inquiries, choices, today, query, kept }: Props) {
  const t = textOf(locale, 'inquiries')
  return (
    <Table id="inquiries" caption={t('title')} isCaptionHidden isDense>
      <thead>
        <tr>
          <SortHeadings
            query={query}
            kept={kept}
            columns={[
              { name: 'number', words: t('column.number') },
              { name: 'received', words: t('column.received') },
              { name: 'kind', words: t('column.question') },
            ]}
          />
          <th scope="col">{t('column.asker')}</th>
          <SortHeadings
            query={query}
            kept={kept}
            columns={[
              { name: 'state', words: t('column.state') },
              { name: 'due', words: t('column.due') },
              { name: 'assignee', words: t('column.assignee') },
            ]}
          />
        </tr>
      </thead>
      <tbody>
        <InquiryRows locale={locale} inquiries={inquiries} choices={choices} today={today} />
      </tbody>
    </Table>
  )
}
