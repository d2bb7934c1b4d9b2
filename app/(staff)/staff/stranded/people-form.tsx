import { SortHeading } from '#components/settings/sort-heading.tsx'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import type { StrandedFilter } from '#lib/stranded/input.ts'
import type { StrandedList } from '#lib/stranded/queries.ts'
import { listPath, type StrandedOrder, strandedActs } from '#lib/stranded/rules.ts'
import { PersonRow } from './person-row.tsx'

type Props = {
  locale: StaffLocale
  filter: StrandedFilter
  list: StrandedList
  counters: readonly { id: string; name: LocalizedText }[]
  /** Numbers whose proposed time was just taken by somebody else. */
  taken: readonly string[]
  canHandle: boolean
}

/** The people of a page with their ticks, and what can be done for those ticked or for all: a question by address. */
export function PeopleForm({ locale, filter, list, counters, taken, canHandle }: Props) {
  const t = textOf(locale, 'stranded')
  const heading = (order: StrandedOrder, words = t(`list.order.${order}`)) => (
    <SortHeading
      href={listPath({ ...filter, order, page: 1 })}
      words={words}
      {...(filter.order === order && { order: 'ascending' as const })}
    />
  )
  return (
    <form action="/staff/stranded/check" className="space-y-6">
      <input type="hidden" name="q" value={filter.q} />
      <input type="hidden" name="cause" value={filter.cause} />
      <Table id="stranded" caption={t('list.caption')} isCaptionHidden isDense>
        <thead>
          <tr>
            {canHandle && <th scope="col">{t('list.tick')}</th>}
            {heading('number')}
            {heading('time')}
            {heading('counter', t('list.counter_what'))}
            {heading('language')}
            {heading('contact')}
            <th scope="col">{t('list.proposal')}</th>
          </tr>
        </thead>
        <tbody>
          {list.people.map((person) => (
            <PersonRow
              key={person.id}
              locale={locale}
              person={person}
              counters={counters}
              isTaken={taken.includes(person.number)}
              canHandle={canHandle}
            />
          ))}
        </tbody>
      </Table>
      {canHandle && (
        <div className="space-y-4">
          <RadioGroup
            name="all"
            label={t('list.who')}
            choices={[
              { value: '', label: t('list.ticked') },
              { value: 'yes', label: t('list.everybody', { count: list.total }) },
            ]}
            chosen={['']}
          />
          <p className="field-hint">{t('list.next')}</p>
          <p className="flex flex-wrap gap-3">
            {strandedActs.map((act) => (
              <Button key={act} name="act" value={act} look={act === 'move' ? 'solid' : 'outline'}>
                {t(`list.${act}`)}
              </Button>
            ))}
          </p>
        </div>
      )}
    </form>
  )
}
