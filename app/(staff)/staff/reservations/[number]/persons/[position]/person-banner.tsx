import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { PersonToServe } from '#lib/steps/queries.ts'

/** Which person of how many stands here, and for what: always in sight, so that nobody's steps are noted for another. */
export function PersonBanner({ locale, person }: { locale: StaffLocale; person: PersonToServe }) {
  const t = textOf(locale, 'steps')
  const count = person.party.length
  return (
    <div className="person-banner">
      <Heading level={1} size={2}>
        <span className="person-which">
          {count > 1 ? t('person', { n: person.position, count }) : t('only')}
        </span>{' '}
        {localized(person.service, locale)}
      </Heading>
    </div>
  )
}
