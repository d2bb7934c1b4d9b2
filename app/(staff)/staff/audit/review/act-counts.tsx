import type { Route } from 'next'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { acts, isAct } from '#lib/audit/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { firstOfMonth, lastOfMonth } from '#lib/time.ts'
import type { Review } from '#lib/traces/queries.ts'
import { tracePath } from '#lib/traces/rules.ts'

/** How often each act was done in a month and in the one before; each leads to its entries. */
export function ActCounts({ locale, review }: { locale: StaffLocale; review: Review }) {
  const t = textOf(locale, 'audit')
  const span = { from: firstOfMonth(review.month), until: lastOfMonth(review.month) }
  return (
    <section className="space-y-2">
      <Heading level={2} size={3}>
        {t('review.acts')}
      </Heading>
      <Table id="acts" caption={t('review.acts')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('column.kind')}</th>
            <th scope="col">{t('column.act')}</th>
            <th scope="col">{t('review.column.count')}</th>
            <th scope="col">{t('review.before')}</th>
            <th scope="col">{t('review.column.odd')}</th>
          </tr>
        </thead>
        <tbody>
          {review.acts.map(({ act, count, before, odd }) => (
            <tr key={act}>
              <td>{isAct(act) && t(`kind.${acts[act]}`)}</td>
              <td className="min-w-48">
                {isAct(act) ? (
                  <Link href={tracePath('/staff/audit', { ...span, act }) as Route}>{t(`act.${act}`)}</Link>
                ) : (
                  act
                )}
              </td>
              <td className="text-right">{count}</td>
              <td className="text-right">{before}</td>
              <td className="text-right">{odd}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {review.acts.length === 0 && <p>{t('review.none')}</p>}
    </section>
  )
}
