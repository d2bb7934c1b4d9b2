import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, localized, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { PersonToServe } from '#lib/steps/queries.ts'

/** Which person of how many stands here, and for what: always in sight, so that nobody's steps are noted for another. */
export function PersonBanner({ locale, person }: { locale: StaffLocale; person: PersonToServe }) {
  const [t, services] = [textOf(locale, 'steps'), textOf(locale, 'services')]
  const count = person.party.length
  return (
    <>
      <div className="person-banner">
        <Heading level={1} size={2}>
          <span className="person-which">
            {count > 1 ? t('person', { n: person.position, count }) : t('only')}
          </span>{' '}
          {localized(person.service, locale)}
        </Heading>
      </div>
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
        ]}
      />
    </>
  )
}
