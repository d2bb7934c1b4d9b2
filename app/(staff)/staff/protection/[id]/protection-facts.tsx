import type { Route } from 'next'
import { ProtectionTag } from '#components/protection/protection-table.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Link } from '#components/ui/link.tsx'
import { dayInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { protectionById } from '#lib/protection/queries.ts'
import { shownNumber } from '#lib/protection/rules.ts'

type Props = { locale: StaffLocale; record: NonNullable<Awaited<ReturnType<typeof protectionById>>> }

/** What is known of a protection itself. */
export function ProtectionFacts({ locale, record }: Props) {
  const t = textOf(locale, 'protection')
  const { kind, startsOn, endsOn, officer, note, household, openUntil, state } = record
  return (
    <Facts
      facts={[
        { term: t('column.state'), detail: <ProtectionTag locale={locale} state={state} /> },
        { term: t('column.kind'), detail: t(`kind.${kind}`) },
        { term: t('fact.period'), detail: `${dayInWords(startsOn, locale)} – ${dayInWords(endsOn, locale)}` },
        { term: t('column.officer'), detail: officer },
        { term: t('fact.hidden'), detail: t('fact.hidden_all') },
        { term: t('fact.note'), detail: note ?? '–' },
        {
          term: t('fact.household'),
          detail:
            household.length === 0
              ? t('fact.household_none')
              : household.map(({ id, number }) => (
                  <Link key={id} href={`/staff/protection/${id}` as Route} className="mr-4">
                    {shownNumber(number)}
                  </Link>
                )),
        },
        {
          term: t('fact.opened'),
          detail: openUntil
            ? t('opened_until', { moment: momentInWords(openUntil, locale) })
            : t('not_opened'),
        },
      ]}
    />
  )
}
