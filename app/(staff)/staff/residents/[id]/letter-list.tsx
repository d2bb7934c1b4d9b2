import { LetterState } from '#components/outbox/letter-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ResidentFile } from '#lib/residents/queries.ts'

type Props = { locale: StaffLocale; letters: ResidentFile['letters']; canOpen: boolean }

/** The mail this resident was sent; who may read mail can open each. */
export function LetterList({ locale, letters, canOpen }: Props) {
  const t = textOf(locale, 'residents')
  const mail = textOf(locale, 'outbox')
  return (
    <section aria-labelledby="letters" className="space-y-3">
      <Heading level={2} size={3} id="letters">
        {t('person.letters')}
      </Heading>
      {letters.length === 0 && <p>{t('person.no_letters')}</p>}
      <ul className="space-y-2">
        {letters.map(({ id, kind, status, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <span>{momentInWords(createdAt, locale)}</span>
            {canOpen ? (
              <Link href={`/staff/mail/${id}`}>{mail(`kind.${kind}`)}</Link>
            ) : (
              <span>{mail(`kind.${kind}`)}</span>
            )}
            <LetterState locale={locale} status={status} />
          </li>
        ))}
      </ul>
    </section>
  )
}
