import { LetterState } from '#components/outbox/letter-state.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SortHeading } from '#components/settings/sort-heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { LetterFilter } from '#lib/outbox/input.ts'
import type { LetterRow } from '#lib/outbox/queries.ts'
import { letterListPath } from '#lib/outbox/rules.ts'

type Props = { locale: StaffLocale; letters: LetterRow[]; filter: LetterFilter }

/** Mails, one a line, each a link to its text. */
export function LetterTable({ locale, letters, filter }: Props) {
  const t = textOf(locale, 'outbox')
  if (letters.length === 0)
    return (
      <EmptyState>
        <p>{t(filter.q || filter.status || filter.kind ? 'list.none_found' : 'list.empty')}</p>
        <p>
          <Link href="/staff/mail">{t('list.all')}</Link>
        </p>
      </EmptyState>
    )
  const heading = (sort: LetterFilter['sort']) => {
    const isThis = filter.sort === sort
    const order = isThis && filter.order === 'ascending' ? 'descending' : 'ascending'
    return (
      <SortHeading
        href={letterListPath({ ...filter, sort, order, page: 1 })}
        words={t(`list.${sort}`)}
        {...(isThis && { order: filter.order })}
      />
    )
  }
  return (
    <Table id="letters" caption={t('list.caption')} isCaptionHidden>
      <thead>
        <tr>
          {heading('number')}
          {heading('kind')}
          {heading('status')}
          <th scope="col">{t('list.language')}</th>
          {heading('createdAt')}
          <th scope="col">{t('list.attempts')}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <LetterLine key={letter.id} locale={locale} letter={letter} />
        ))}
      </tbody>
    </Table>
  )
}

function LetterLine({ locale, letter }: { locale: StaffLocale; letter: LetterRow }) {
  const t = textOf(locale, 'outbox')
  const number = letter.number ? groupReservationNumber(letter.number) : '–'
  const kind = t.plain(`kind.${letter.kind}`)
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap font-normal">
        <Link href={`/staff/mail/${letter.id}`} aria-label={t.plain('list.open', { number, kind })}>
          {number}
        </Link>
      </th>
      <td className="min-w-36">{kind}</td>
      <td>
        <LetterState locale={locale} status={letter.status} />
      </td>
      <td className="whitespace-nowrap" lang={languageTag(letter.locale)}>
        {nameOfLocale(letter.locale)}
      </td>
      <td className="whitespace-nowrap">{momentInWords(letter.createdAt, locale)}</td>
      <td>{letter.attempts}</td>
    </tr>
  )
}
