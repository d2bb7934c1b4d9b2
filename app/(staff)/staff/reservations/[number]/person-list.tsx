import { Heading } from '#components/ui/heading.tsx'
import type { VisitPage } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'

/** The persons of a visit in order, each with the service and who comes for them. */
export function PersonList({ locale, persons }: { locale: StaffLocale; persons: VisitPage['persons'] }) {
  const [t, services] = [textOf(locale, 'visits'), textOf(locale, 'services')]
  return (
    <section aria-labelledby="persons" className="space-y-2">
      <Heading level={2} size={3} id="persons">
        {t('persons.title', { count: persons.length })}
      </Heading>
      <ol className="visit-persons">
        {persons.map(({ position, service, attendance, reason }) => (
          <li key={position} className="panel">
            <p>
              <strong>{t('persons.person', { n: position })}</strong> {localized(service, locale)}
            </p>
            <p>{services(`attendance.${attendance}`)}</p>
            {reason && <p>{t('persons.agent_reason', { reason: services.plain(`reason.${reason}`) })}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
