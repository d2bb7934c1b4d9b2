import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Table } from '#components/ui/table.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Kept, ListQuery } from '#lib/list-query.ts'
import { languageTag, localized, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { CallFilter } from '#lib/stranded/input.ts'
import type { Call } from '#lib/stranded/queries.ts'
import { markCalledAction, unmarkCalledAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  calls: readonly Call[]
  query: ListQuery<CallFilter['sort']>
  kept: Kept
  canMark: boolean
}

/** One person a line: the number to call, in which language, what was booked and what is now. */
export function CallTable({ locale, calls, query, kept, canMark }: Props) {
  const t = textOf(locale, 'stranded')
  const heading = (name: CallFilter['sort']) => (
    <SortHeadings query={query} kept={kept} columns={[{ name, words: t(`calls.${name}`) }]} />
  )
  return (
    <Table id="calls" caption={t('calls.caption')} isCaptionHidden isDense>
      <thead>
        <tr>
          {heading('number')}
          <th scope="col">{t('calls.phone')}</th>
          {heading('language')}
          {heading('before')}
          <th scope="col">{t('calls.now')}</th>
          <th scope="col">{t('calls.why')}</th>
          {heading('call')}
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <CallRow key={call.id} locale={locale} call={call} canMark={canMark} />
        ))}
      </tbody>
    </Table>
  )
}

function CallRow({ locale, call, canMark }: { locale: StaffLocale; call: Call; canMark: boolean }) {
  const t = textOf(locale, 'stranded')
  const number = groupReservationNumber(call.number)
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap font-normal">
        {number}
      </th>
      <td className="min-w-24 lg:whitespace-nowrap">
        {call.phone ? (
          <a
            className="link font-bold whitespace-nowrap"
            href={`tel:${call.phone.replaceAll(/[^\d+]/g, '')}`}
          >
            {call.phone}
          </a>
        ) : (
          t('calls.no_phone')
        )}
      </td>
      <td className="whitespace-nowrap" lang={languageTag(call.locale)}>
        {nameOfLocale(call.locale)}
      </td>
      <td className="min-w-32">
        {momentInWords(call.startsAt, locale)}
        <span className="block">{localized(call.counterName, locale)}</span>
      </td>
      <td className="min-w-32">
        {call.status === 'cancelled' ? (
          t('calls.now_cancelled')
        ) : (
          <>
            {momentInWords(call.newStartsAt, locale)}
            <span className="block">{localized(call.newCounterName, locale)}</span>
          </>
        )}
      </td>
      <td className="min-w-24">{call.isMailFailed ? t('calls.why_failed') : t('calls.why_no_mail')}</td>
      <td className="min-w-32">
        {call.calledAt &&
          t('calls.called', { moment: momentInWords(call.calledAt, locale), name: call.calledBy ?? '' })}
        {canMark && (
          <ButtonForm
            action={call.calledAt ? unmarkCalledAction : markCalledAction}
            about={{ name: 'id', value: call.id }}
            words={t(call.calledAt ? 'calls.unmark' : 'calls.mark')}
            name={number}
            refusals={{}}
          />
        )}
      </td>
    </tr>
  )
}
