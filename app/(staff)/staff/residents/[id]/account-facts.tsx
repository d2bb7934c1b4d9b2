import { toneOf } from '#components/residents/resident-table.tsx'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { dayInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import type { ResidentFile } from '#lib/residents/queries.ts'
import { addMinutes, dayOf } from '#lib/time.ts'

/** Whether the account can be used, since when, and how to reach its owner. */
export function AccountFacts({ locale, person }: { locale: StaffLocale; person: ResidentFile }) {
  const t = textOf(locale, 'residents')
  const at = (moment: Date) => momentInWords(moment, locale)
  const isUnused = person.state === 'waiting' || person.state === 'expired'
  const facts: (Fact | null)[] = [
    {
      term: t('list.state'),
      detail: (
        <>
          <StatusTag tone={toneOf[person.state]}>{t(`state.${person.state}`)}</StatusTag>{' '}
          {person.lockedUntil && <StatusTag tone="danger">{t('locked')}</StatusTag>}
        </>
      ),
    },
    person.lockedUntil && { term: t('person.locked_until'), detail: at(person.lockedUntil) },
    { term: t('person.issued_at'), detail: at(person.createdAt) },
    isUnused && person.initialExpiresAt
      ? { term: t('person.valid_until'), detail: lastDay(person.initialExpiresAt, locale) }
      : null,
    person.activatedAt && { term: t('person.activated_at'), detail: at(person.activatedAt) },
    person.closedAt && { term: t('person.closed_at'), detail: at(person.closedAt) },
    {
      term: t('person.language'),
      detail: <span lang={languageTag(person.locale)}>{nameOfLocale(person.locale)}</span>,
    },
    { term: t('person.email'), detail: person.email ?? t('person.no_email') },
  ]
  return (
    <section aria-labelledby="account" className="space-y-3">
      <Heading level={2} size={3} id="account">
        {t('person.account')}
      </Heading>
      <Facts facts={facts.filter((fact) => fact !== null)} />
    </section>
  )
}

/** A secret opens up to the end of a day, so that day is the last. */
const lastDay = (expiresAt: Date, locale: StaffLocale): string =>
  dayInWords(dayOf(addMinutes(expiresAt, -1)), locale)
