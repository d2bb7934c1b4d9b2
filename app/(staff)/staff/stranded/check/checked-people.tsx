import { reachInWords, spanInWords, startInWords } from '#components/stranded/stranded-words.ts'
import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, languageTag, localized, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { servicesInWords } from '#lib/service-words.ts'
import type { StrandedPerson } from '#lib/stranded/queries.ts'
import type { StrandedAct } from '#lib/stranded/rules.ts'

type Named = readonly { id: string; name: LocalizedText }[]

type Props = { locale: StaffLocale; act: StrandedAct; people: readonly StrandedPerson[]; counters: Named }

/** Each with what is booked and how they are told; for a move with the new time, which can be another or none. */
export function CheckedPeople({ locale, act, people, counters }: Props) {
  const t = textOf(locale, 'stranded')
  return (
    <Table id="people" caption={t('check.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('list.order.number')}</th>
          <th scope="col">{t('check.now')}</th>
          <th scope="col">{t('list.what')}</th>
          <th scope="col">{t('check.contact')}</th>
          {act === 'move' && <th scope="col">{t('check.move.to')}</th>}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row" className="whitespace-nowrap font-normal">
              {groupReservationNumber(person.number)}
              {act !== 'move' && (
                <input type="hidden" name="person" value={`${person.id} ${person.version}`} />
              )}
            </th>
            <td>
              {spanInWords(person, locale)}
              <span className="block">{localized(person.counterName, locale)}</span>
            </td>
            <td>{servicesInWords(person.services, locale)}</td>
            <td>
              <span lang={languageTag(person.locale)}>{nameOfLocale(person.locale)}</span>
              <span className="block">{reachInWords(person, locale)}</span>
            </td>
            {act === 'move' && (
              <td>
                <NewTime locale={locale} person={person} counters={counters} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function NewTime({
  locale,
  person,
  counters,
}: {
  locale: StaffLocale
  person: StrandedPerson
  counters: Named
}) {
  const t = textOf(locale, 'stranded')
  const { chosen = null, others = [] } = person.proposal ?? {}
  const starts = [...(chosen ? [chosen] : []), ...others]
  if (starts.length === 0) return t('list.no_proposal')
  return (
    <select
      name="to"
      className="control"
      aria-label={t.plain('check.move.to_of', { number: groupReservationNumber(person.number) })}
    >
      {starts.map((start) => {
        const { counterId, startsAt } = start
        const value = `${person.id} ${person.version} ${counterId} ${startsAt.toISOString()}`
        return (
          <option key={value} value={value}>
            {startInWords(start, counters, locale)}
          </option>
        )
      })}
      <option value="">{t.plain('check.move.stay')}</option>
    </select>
  )
}
