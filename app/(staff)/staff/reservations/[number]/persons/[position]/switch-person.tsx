import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { PersonToServe } from '#lib/steps/queries.ts'
import { personPath } from '#lib/steps/rules.ts'

/**
 * The way to the next person of a family: on offer once this one is through; before that behind a question, so that
 * nobody's steps are noted for somebody else.
 */
export function SwitchPerson({ locale, person }: { locale: StaffLocale; person: PersonToServe }) {
  const t = textOf(locale, 'steps')
  const others = person.party.filter(({ position }) => position !== person.position)
  const [next] = others.filter(({ isClosed }) => !isClosed)
  if (person.progress.isClosed && !next)
    return (
      <Notice tone="success" role="status">
        {t('closed.all')}
      </Notice>
    )
  if (others.length === 0) return null
  const way = ({ position, service }: PersonToServe['party'][number]) =>
    t('switch.go', { n: position, service: localized(service, locale) })
  if (person.progress.isClosed && next)
    return (
      <Notice
        tone="success"
        role="status"
        title={t('closed.next', { n: next.position, service: localized(next.service, locale) })}
      >
        <p className="mt-3">
          <ButtonLink size="large" href={personPath(person.number, next.position)}>
            {way(next)}
          </ButtonLink>
        </p>
      </Notice>
    )
  return (
    <details className="person-more">
      <summary className="link">{t('switch.title')}</summary>
      <p>{t('switch.still', { n: person.position })}</p>
      <ul className="person-ways">
        {others.map((other) => (
          <li key={other.position}>
            <ButtonLink look="outline" href={personPath(person.number, other.position)}>
              {way(other)}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p>{t('switch.stay')}</p>
    </details>
  )
}
