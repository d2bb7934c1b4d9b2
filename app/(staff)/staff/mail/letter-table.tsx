import { LetterState } from '#components/outbox/letter-state.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { LetterRow } from '#lib/outbox/queries.ts'

/** Mails, one a line, each a link to its text. */
export function LetterTable({ locale, letters }: { locale: StaffLocale; letters: LetterRow[] }) {
  const t = textOf(locale, 'outbox')
  if (letters.length === 0) return <p>{t('list.empty')}</p>
  return (
    <Table id="letters" caption={t('list.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('list.number')}</th>
          <th scope="col">{t('list.kind')}</th>
          <th scope="col">{t('list.status')}</th>
          <th scope="col">{t('list.language')}</th>
          <th scope="col">{t('list.createdAt')}</th>
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
