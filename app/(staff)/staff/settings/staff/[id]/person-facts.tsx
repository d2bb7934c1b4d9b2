import { StateTag } from '#components/staff/state-tag.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { dayInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Person } from '#lib/personnel/queries.ts'

type Props = { locale: StaffLocale; person: Person }

/** What is known of an account. */
export function PersonFacts({ locale, person }: Props) {
  const t = textOf(locale, 'personnel')
  const leaves = person.lastDay
    ? [{ term: t('column.lastDay'), detail: dayInWords(person.lastDay, locale) }]
    : []
  return (
    <Facts
      facts={[
        { term: t('column.loginId'), detail: person.loginId },
        { term: t('list.state'), detail: <StateTag locale={locale} state={person.state} /> },
        ...leaves,
        { term: t('list.factor'), detail: person.hasFactor ? t('list.factor_on') : t('list.factor_off') },
        {
          term: t('list.seen'),
          detail: person.seenAt ? momentInWords(person.seenAt, locale) : t('list.never'),
        },
        { term: t('person.since'), detail: momentInWords(person.createdAt, locale) },
      ]}
    />
  )
}
