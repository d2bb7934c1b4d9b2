import type { Route } from 'next'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { firstOfMonth, lastOfMonth } from '#lib/time.ts'
import { namesOfRoles } from '#lib/traces/output.ts'
import type { Review } from '#lib/traces/queries.ts'
import { tracePath } from '#lib/traces/rules.ts'

const columns = ['views', 'searches', 'files', 'changes', 'failures', 'odd', 'elsewhere'] as const

/** Who did how much in a month, one line for each set of roles they did it with; each leads to their entries. */
export function MemberCounts({ locale, review }: { locale: StaffLocale; review: Review }) {
  const t = textOf(locale, 'audit')
  const span = { from: firstOfMonth(review.month), until: lastOfMonth(review.month) }
  return (
    <section className="space-y-2">
      <Heading level={2} size={3}>
        {t('review.people')}
      </Heading>
      <p className="field-hint">{t('review.people_hint')}</p>
      <Table id="people" caption={t('review.people')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('column.who')}</th>
            <th scope="col">{t('column.roles')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`review.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {review.members.map(({ id, name, roles, ...counts }) => (
            <tr key={`${id} ${roles}`}>
              <th scope="row" className="min-w-32">
                <Link href={tracePath('/staff/audit', { ...span, by: id }) as Route}>{name}</Link>
              </th>
              <td className="min-w-32">{namesOfRoles(roles, locale)}</td>
              {columns.map((column) => (
                <td key={column} className="text-right">
                  {counts[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {review.members.length === 0 && <p>{t('review.none')}</p>}
    </section>
  )
}
