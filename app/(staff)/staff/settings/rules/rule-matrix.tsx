import type { Route } from 'next'
import { ruleGroupNames, ruleGroups, ruleInWords } from '#components/rules/rule-words.ts'
import { NothingFound } from '#components/settings/nothing-found.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { columnPath } from '#lib/booking-rules/input.ts'
import type { RuleTable } from '#lib/booking-rules/queries.ts'
import { keysOf, type OwnRules, type RuleColumn } from '#lib/booking-rules/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundInMatrix } from '#lib/list-matrix.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; rules: RuleTable; query: string }

/** What the city decides stands in the first column always: the others are read against it. */
const cityColumn = (city: RuleTable['city'], locale: StaffLocale) => ({
  column: { kind: 'city' } as RuleColumn,
  over: null,
  name: textOf(locale, 'rules').plain('table.city'),
  own: city as OwnRules,
})

function columnsOf({ counters, services }: RuleTable, locale: StaffLocale) {
  const t = textOf(locale, 'rules')
  const owned = (kind: 'counter' | 'service', owners: RuleTable['counters']) =>
    owners.map(({ id, name, lanes, own }) => ({
      column: { kind, id } as RuleColumn,
      over: t(`table.${kind}`),
      name: localized(name, locale),
      own: { ...own, ...(lanes && { lanes }) },
    }))
  return [...owned('counter', counters), ...owned('service', services)]
}

/** Rows are rules, columns who decides; each heading leads to the form of its column. */
export function RuleMatrix({ locale, rules, query }: Props) {
  const t = textOf(locale, 'rules')
  const found = foundInMatrix(
    query,
    {
      all: ruleGroupNames.flatMap((group) => ruleGroups[group].map((key) => ({ group, key }))),
      texts: ({ group, key }) => [t.plain(`group.${group}`), t.plain(`rule.${key}`)],
    },
    { all: columnsOf(rules, locale), texts: ({ name }) => [name] },
  )
  if (found.rows.length === 0) return <NothingFound locale={locale} query={query} />
  const columns = [cityColumn(rules.city, locale), ...found.columns]
  return (
    <div className="rule-table space-y-3">
      <p>{t('table.caption')}</p>
      <Table id="rules" caption={t('table.caption')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col" className="min-w-40 md:min-w-56">
              {t('table.rule')}
            </th>
            {columns.map(({ column, over, name }) => (
              <th key={columnPath(column)} scope="col" className="min-w-40 whitespace-normal">
                {over && <span className="block text-muted font-normal">{over}</span>}
                <Link
                  href={`/staff/settings/rules/${columnPath(column)}` as Route}
                  aria-label={t.plain('table.edit', { name })}
                >
                  {name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        {ruleGroupNames
          .filter((group) => found.rows.some((row) => row.group === group))
          .map((group) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {t(`group.${group}`)}
                </th>
              </tr>
              {found.rows
                .filter((row) => row.group === group)
                .map(({ key }) => (
                  <tr key={key}>
                    <th scope="row" className="font-normal">
                      {t(`rule.${key}`)}
                    </th>
                    {columns.map(({ column, own }) => {
                      const value = own[key]
                      return (
                        <td key={columnPath(column)}>
                          {value === undefined ? (
                            <span className="text-muted">
                              {t(
                                column.kind === 'service' && !keysOf(column).includes(key)
                                  ? 'table.no_service'
                                  : 'table.same',
                              )}
                            </span>
                          ) : (
                            <strong>{ruleInWords(key, value, locale)}</strong>
                          )}
                        </td>
                      )
                    })}
                  </tr>
                ))}
            </tbody>
          ))}
      </Table>
      <p>{t('opening.service')}</p>
    </div>
  )
}
