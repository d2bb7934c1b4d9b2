import type { Route } from 'next'
import { choiceNames } from '#components/inquiries/choice-names.ts'
import { InquiryState } from '#components/inquiries/inquiry-state.tsx'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { Link } from '#components/ui/link.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { dateInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { InquiryFile } from '#lib/inquiries/queries.ts'
import type { InquiryChoice } from '#lib/inquiry-choices.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { may } from '#lib/staff/access.ts'
import type { Day } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  inquiry: InquiryFile
  choices: readonly InquiryChoice[]
  today: Day
}

/** An inquiry as it stands: to be read while the caller waits. */
export function InquiryFacts({ locale, staff, inquiry, choices, today }: Props) {
  const t = textOf(locale, 'inquiries')
  const called = choiceNames(choices, locale)
  const place = inquiry.counterName ? localized(inquiry.counterName, locale) : t.plain('place.call_centre')
  const said = (text: string) =>
    inquiry.erasedAt ? (
      t('erased')
    ) : (
      <span className="whitespace-pre-line break-words">{text || t('none')}</span>
    )
  const facts: Fact[] = [
    {
      term: t('column.state'),
      detail: <InquiryState locale={locale} inquiry={inquiry} today={today} />,
    },
    { term: t('column.question'), detail: said(inquiry.question) },
    { term: t('column.answer'), detail: said(inquiry.answer) },
    {
      term: t('column.kind'),
      detail: [called('kind', inquiry.kind), ...inquiry.categories.map((id) => called('category', id))].join(
        t.plain('and'),
      ),
    },
    { term: t('column.asker'), detail: <Asker locale={locale} staff={staff} inquiry={inquiry} /> },
    ...(inquiry.contact ? [{ term: t('column.contact'), detail: said(inquiry.contact) }] : []),
    {
      term: t('column.received'),
      detail: [momentInWords(inquiry.receivedAt, locale), place, called('channel', inquiry.channel)].join(
        t.plain('and'),
      ),
    },
    ...(inquiry.minutes === null
      ? []
      : [{ term: t('column.minutes'), detail: t('minutes', { minutes: inquiry.minutes }) }]),
    { term: t('column.assignee'), detail: inquiry.assignee ?? t('none') },
    { term: t('column.due'), detail: inquiry.dueOn ? dateInWords(inquiry.dueOn, locale) : t('none') },
  ]
  return <Facts facts={facts} />
}

/** Who asked, with the ways to their page and to the visit where this person may open them. */
function Asker({ locale, staff, inquiry }: Pick<Props, 'locale' | 'staff' | 'inquiry'>) {
  const t = textOf(locale, 'inquiries')
  const { asker, residentId, residentNumber, residentName, visitNumber, visitStartsAt } = inquiry
  const number = residentNumber && groupResidentNumber(residentNumber)
  const visit = visitNumber &&
    visitStartsAt && {
      number: groupReservationNumber(visitNumber),
      moment: momentInWords(visitStartsAt, locale),
    }
  return (
    <>
      <p>
        {number && may(staff, 'residents.view') ? (
          <Link href={`/staff/residents/${residentId}` as Route}>{t('page.resident_link', { number })}</Link>
        ) : (
          (number ?? t(`asker.${asker}`))
        )}
        {residentName && <> {residentName}</>}
      </p>
      {visit && (
        <p>
          {may(staff, 'desk.view') ? (
            <Link href={`/staff/reservations/${visitNumber}` as Route}>{t('page.visit_link', visit)}</Link>
          ) : (
            visit.number
          )}
        </p>
      )}
    </>
  )
}
