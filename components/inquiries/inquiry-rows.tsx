import type { Route } from 'next'
import { Link } from '#components/ui/link.tsx'
import { dayInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { ListedInquiry } from '#lib/inquiries/queries.ts'
import { inquiryPath } from '#lib/inquiries/rules.ts'
import type { InquiryChoice } from '#lib/inquiry-choices.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import type { Day } from '#lib/time.ts'
import { choiceNames } from './choice-names.ts'
import { InquiryState } from './inquiry-state.tsx'

type Props = {
  locale: StaffLocale
  inquiries: readonly ListedInquiry[]
  choices: readonly InquiryChoice[]
  today: Day
  /** The page of one resident has their ID and name once, above. */
  isOfOne?: boolean
}

/** So much of a question tells which one it is. */
const SHOWN = 60

/** The lines of a table of inquiries. */
export function InquiryRows({ locale, inquiries, choices, today, isOfOne = false }: Props) {
  const t = textOf(locale, 'inquiries')
  const called = choiceNames(choices, locale)
  return inquiries.map((inquiry) => (
    <tr key={inquiry.id}>
      <th scope="row" className="whitespace-nowrap">
        <Link href={inquiryPath(inquiry.number) as Route}>{inquiry.number}</Link>
      </th>
      <td className="min-w-32">
        {momentInWords(inquiry.receivedAt, locale)}
        <br />
        <span className="field-hint break-keep">
          {inquiry.counterName ? localized(inquiry.counterName, locale) : t('place.call_centre')}{' '}
          {called('channel', inquiry.channel)}
        </span>
      </td>
      <td className="min-w-40">
        <strong>{called('kind', inquiry.kind)}</strong>{' '}
        {inquiry.categories.map((id) => called('category', id)).join(t.plain('and'))}
        <br />
        {inquiry.erasedAt ? t('erased') : shortened(inquiry.question)}
      </td>
      {!isOfOne && <td className="min-w-28">{askedBy(locale, inquiry)}</td>}
      <td>
        <InquiryState locale={locale} inquiry={inquiry} today={today} />
      </td>
      <td className="min-w-24">{inquiry.dueOn ? dayInWords(inquiry.dueOn, locale) : t('none')}</td>
      <td className="min-w-20 break-keep">{inquiry.assignee ?? t('none')}</td>
    </tr>
  ))
}

const shortened = (text: string): string =>
  [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text

function askedBy(locale: StaffLocale, { asker, residentNumber, residentName, visitNumber }: ListedInquiry) {
  const t = textOf(locale, 'inquiries')
  return (
    <>
      {residentNumber ? (
        <span className="whitespace-nowrap">{groupResidentNumber(residentNumber)}</span>
      ) : (
        t(`asker.${asker}`)
      )}
      {residentName && <> {residentName}</>}
      {visitNumber && (
        <>
          <br />
          <span className="field-hint">
            {t('column.visit')} {groupReservationNumber(visitNumber)}
          </span>
        </>
      )}
    </>
  )
}
