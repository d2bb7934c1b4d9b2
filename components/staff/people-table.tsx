import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { Button } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { dayInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Kept, ListQuery } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { Person } from '#lib/personnel/queries.ts'
import { StateTag } from './state-tag.tsx'

type Props = {
  locale: StaffLocale
  query: ListQuery<'name' | 'loginId' | 'state' | 'seen'>
  kept: Kept
  people: readonly Person[]
}

/** Everybody with where their account stands; those who are ticked can leave together. */
export function PeopleTable({ locale, query, kept, people }: Props) {
  const t = textOf(locale, 'personnel')
  return (
    <form action="/staff/settings/staff/retire" className="space-y-4">
      <Table id="people" caption={t('title')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('list.choose')}</th>
            <SortHeadings
              query={query}
              kept={kept}
              columns={[
                { name: 'name', words: t('column.name') },
                { name: 'loginId', words: t('column.loginId') },
                { name: 'state', words: t('list.state') },
                { name: 'seen', words: t('list.seen') },
              ]}
            />
            <th scope="col">{t('list.factor')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>
                {person.state !== 'retired' && (
                  <label className="-m-2 flex size-11 items-center justify-center">
                    <input
                      type="checkbox"
                      name="person"
                      value={person.id}
                      aria-label={t.plain('list.choose_person', { name: person.name })}
                      className="size-6"
                    />
                  </label>
                )}
              </td>
              <th scope="row" className="min-w-44">
                <Link href={`/staff/settings/staff/${person.id}`}>
                  <span lang="ja">{person.name}</span>
                </Link>
              </th>
              <td className="whitespace-nowrap">{person.loginId}</td>
              <td>
                <StateTag locale={locale} state={person.state} />
                {person.lastDay && (
                  <span className="field-hint block">
                    {t('list.until', { day: dayInWords(person.lastDay, locale) })}
                  </span>
                )}
              </td>
              <td>{person.seenAt ? momentInWords(person.seenAt, locale) : t('list.never')}</td>
              <td>{person.hasFactor ? t('list.factor_on') : t('list.factor_off')}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Button look="outline">{t('list.retire_chosen')}</Button>
    </form>
  )
}
