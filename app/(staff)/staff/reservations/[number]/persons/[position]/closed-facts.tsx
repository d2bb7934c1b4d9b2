import { formWords } from '#components/steps/form-words.ts'
import { PersonForm } from '#components/steps/person-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { bookAgainPath } from '#lib/proxy/rules.ts'
import { may } from '#lib/staff/access.ts'
import type { PersonToServe } from '#lib/steps/queries.ts'
import type { VisitWork, WorkChoice } from '#lib/visit-work.ts'
import { openPersonAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  person: PersonToServe
  work: VisitWork
  canAct: boolean
}

/** With what somebody left, the next time for whoever comes again, and the way back to their steps. */
export function ClosedFacts({ locale, staff, person, work, canAct }: Props) {
  const t = textOf(locale, 'steps')
  const { closing, progress } = person
  const againPath = bookAgainPath(
    { ...person, serviceIds: [person.serviceId] },
    { channel: 'counter', counterId: person.counterId, isKnown: may(staff, 'residents.view') },
  )
  const nameIn = (choices: readonly WorkChoice[], key: string) => {
    const choice = choices.find((one) => one.key === key)
    return choice ? localized(choice.name, locale) : key
  }
  const lines = closing
    ? [
        { term: t('close.outcome'), detail: nameIn(work.outcomes, closing.outcome) },
        ...Object.entries(closing.collected).map(([key, state]) => ({
          term: t('close.card', { card: nameIn(work.cards, key) }),
          detail: t(`collected.${state}`),
        })),
        { term: t('close.not_collected'), detail: closing.notCollected },
        { term: t('close.come_again'), detail: nameIn(work.returns, closing.comeAgain) },
        { term: t('close.note'), detail: closing.note },
      ].filter(({ detail }) => detail !== '')
    : []
  return (
    <section aria-labelledby="closed" className="space-y-3">
      <Heading level={2} size={3} id="closed">
        {t('closed.title', { n: person.position })}
      </Heading>
      <Facts facts={lines} />
      {closing?.comeAgain && may(staff, 'proxy.book') && (
        <p>
          <ButtonLink look="outline" href={againPath}>
            {t('closed.book')}
          </ButtonLink>
        </p>
      )}
      {canAct && (
        <PersonForm
          key={progress.version}
          action={openPersonAction}
          person={{ number: person.number, position: person.position, version: progress.version }}
          submit={t('closed.reopen_submit')}
          look="outline"
          folded={{ title: t('closed.reopen'), lead: t('closed.reopen_body') }}
          words={formWords(locale, person.last)}
        />
      )}
    </section>
  )
}
