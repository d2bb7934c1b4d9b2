import type { Route } from 'next'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListedInquiry } from '#lib/inquiries/queries.ts'
import type { InquiryChoice } from '#lib/inquiry-choices.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { may } from '#lib/staff/access.ts'
import type { Day } from '#lib/time.ts'
import { InquiryRows } from './inquiry-rows.tsx'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  inquiries: readonly ListedInquiry[]
  choices: readonly InquiryChoice[]
  today: Day
  /** Whom or what a new one would be about, as its address says it. */
  about: { resident: string } | { visit: string }
}

/** The inquiries of a resident or about a visit, on their page, with the way to write another. */
export function InquiriesBeside({ locale, staff, inquiries, choices, today, about }: Props) {
  const t = textOf(locale, 'inquiries')
  if (!may(staff, 'inquiries.view')) return null
  return (
    <section aria-labelledby="inquiries" className="space-y-3">
      <Heading level={2} size={3} id="inquiries">
        {t('beside.title')}
      </Heading>
      {inquiries.length === 0 && <p>{t('beside.none')}</p>}
      {inquiries.length > 0 && (
        <Table id="inquiry-table" caption={t('beside.title')} isCaptionHidden isDense>
          <thead>
            <tr>
              {(['number', 'received', 'question', 'state', 'due', 'assignee'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <InquiryRows isOfOne locale={locale} inquiries={inquiries} choices={choices} today={today} />
          </tbody>
        </Table>
      )}
      {may(staff, 'inquiries.write') && (
        <p>
          <Link href={`/staff/inquiries/new?${new URLSearchParams(about)}` as Route}>{t('beside.new')}</Link>
        </p>
      )}
    </section>
  )
}
