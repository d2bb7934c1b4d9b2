import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { VisitPage } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { personPath } from '#lib/steps/rules.ts'

type Props = {
  locale: StaffLocale
  visit: Pick<VisitPage, 'number' | 'persons'>
  /** How far each is, by their place; those who have not begun are missing. */
  progress: ReadonlyMap<number, { endedAt: Date | null }>
}

/** The persons of a visit in order, each with the service and who comes for them. */
export function PersonList({ locale, visit: { number, persons }, progress }: Props) {
  const steps = textOf(locale, 'steps')
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
            <p>
              <ButtonLink look="outline" href={personPath(number, position)}>
                {steps('open')}
                <VisuallyHidden> {t('persons.person', { n: position })}</VisuallyHidden>
              </ButtonLink>{' '}
              {steps(stateOf(progress.get(position)))}
            </p>
            {reason && <p>{t('persons.agent_reason', { reason: services.plain(`reason.${reason}`) })}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const stateOf = (progress: { endedAt: Date | null } | undefined) => {
  if (!progress) return 'waiting'
  return progress.endedAt ? 'through' : 'begun'
}
