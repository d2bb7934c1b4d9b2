import type { Route } from 'next'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import type { RuleAct } from '#lib/booking-rules/queries.ts'
import type { RuleColumn } from '#lib/booking-rules/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { ruleInWords } from './rule-words.ts'

type Props = { locale: StaffLocale; column: RuleColumn; acts: readonly RuleAct[] }

/** Who changed which rule of a column, from what to what; each act leads to the page that takes it back. */
export function RuleHistory({ locale, column, acts }: Props) {
  const t = textOf(locale, 'rules')
  const absent = t.plain(column.kind === 'city' ? 'history.shipped' : 'history.as_city')
  const inWords = (key: RuleAct['changes'][number]['key'], value: RuleAct['changes'][number]['after']) =>
    value === undefined ? absent : ruleInWords(key, value, locale)
  return (
    <section aria-labelledby="history" className="space-y-3">
      <Heading level={2} size={3} id="history">
        {t('history.title')}
      </Heading>
      {acts.length === 0 && <p>{t('history.none')}</p>}
      <ul className="space-y-3">
        {acts.map(({ batchId, at, name, isUndo, changes }) => (
          <li key={batchId}>
            <Link href={`/staff/settings/history/${batchId}` as Route}>
              {t('history.by', {
                moment: momentInWords(at, locale),
                name: name ?? t.plain('history.system'),
              })}
            </Link>
            {isUndo && t('history.undone')}
            {changes.map(({ key, before, after }) => (
              <p key={key}>
                {t('history.line', {
                  rule: t.plain(`rule.${key}`),
                  before: inWords(key, before),
                  after: inWords(key, after),
                })}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {acts.length > 0 && <p className="field-hint">{t('history.undo')}</p>}
    </section>
  )
}
