import { causeInWords, reachInWords, spanInWords, startInWords } from '#components/stranded/stranded-words.ts'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, languageTag, localized, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { servicesInWords } from '#lib/service-words.ts'
import type { StrandedPerson } from '#lib/stranded/queries.ts'

type Props = {
  locale: StaffLocale
  person: StrandedPerson
  counters: readonly { id: string; name: LocalizedText }[]
  isTaken: boolean
  canHandle: boolean
}

/** One person of the list: what is booked, why it cannot be, and the nearest time instead. */
export function PersonRow({ locale, person, counters, isTaken, canHandle }: Props) {
  const t = textOf(locale, 'stranded')
  const number = groupReservationNumber(person.number)
  const chosen = person.proposal?.chosen
  const needs = person.needs.map((need) => textOf(locale, 'desk').plain(`need.${need}`))
  return (
    <tr>
      {canHandle && (
        <td>
          <input
            type="checkbox"
            name="id"
            value={person.id}
            aria-label={t.plain('list.tick_one', { number })}
          />
        </td>
      )}
      <th scope="row" className="whitespace-nowrap font-normal">
        {number}
      </th>
      <td className="min-w-32 lg:min-w-48">
        {spanInWords(person, locale)}
        <span className="field-hint block">{causeInWords(person.cause, locale)}</span>
      </td>
      <td className="min-w-32 lg:min-w-44">
        {localized(person.counterName, locale)}
        <span className="block">{servicesInWords(person.services, locale)}</span>
        {needs.length > 0 && (
          <span className="field-hint block">{new Intl.ListFormat(locale).format(needs)}</span>
        )}
      </td>
      <td className="whitespace-nowrap" lang={languageTag(person.locale)}>
        {nameOfLocale(person.locale)}
      </td>
      <td className="min-w-20 lg:whitespace-nowrap">{reachInWords(person, locale)}</td>
      <td className="min-w-32 lg:min-w-48">
        {isTaken && <StatusTag tone="warning">{t('list.taken_mark')}</StatusTag>}{' '}
        {chosen ? startInWords(chosen, counters, locale) : t('list.no_proposal')}
      </td>
    </tr>
  )
}
