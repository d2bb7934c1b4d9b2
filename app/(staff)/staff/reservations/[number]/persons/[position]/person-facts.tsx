import { Facts } from '#components/ui/facts.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { PersonToServe } from '#lib/steps/queries.ts'

/** What the first step, 予約確認, is checked against, and what to have ready. */
export function PersonFacts({ locale, person }: { locale: StaffLocale; person: PersonToServe }) {
  const [t, services] = [textOf(locale, 'steps'), textOf(locale, 'services')]
  const desk = textOf(locale, 'desk')
  const needs = person.needs.map((need) => desk.plain(`need.${need}`))
  return (
    <Facts
      facts={[
        { term: t('who.number'), detail: groupReservationNumber(person.number) },
        { term: t('who.when'), detail: momentInWords(person.startsAt, locale) },
        {
          term: t('who.coming'),
          detail: person.reason
            ? t('who.agent', {
                how: services.plain(`attendance.${person.attendance}`),
                reason: services.plain(`reason.${person.reason}`),
              })
            : services(`attendance.${person.attendance}`),
        },
        {
          term: t('who.language'),
          detail: <span lang={languageTag(person.locale)}>{nameOfLocale(person.locale)}</span>,
        },
        ...(needs.length > 0 ? [{ term: t('who.needs'), detail: needs.join(desk.plain('list.and')) }] : []),
      ]}
    />
  )
}
