import { formWords } from '#components/steps/form-words.ts'
import { type PersonField, PersonForm } from '#components/steps/person-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { PersonToServe } from '#lib/steps/queries.ts'
import { collectedField, collectedStates, nextStep, offeredChoices } from '#lib/steps/rules.ts'
import type { StepDefinition, VisitWork, WorkChoice } from '#lib/visit-work.ts'
import { closePersonAction } from './actions.ts'
import { ClosedFacts } from './closed-facts.tsx'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  person: PersonToServe
  steps: readonly StepDefinition[]
  work: VisitWork
  canAct: boolean
  isHere: boolean
}

/** With what the person leaves: the form for it once the steps are through, or in reserve before; then what was noted. */
export function ClosingSection({ locale, staff, person, steps, work, canAct, isHere }: Props) {
  const t = textOf(locale, 'steps')
  const { version, isClosed } = person.progress
  const seen = { number: person.number, position: person.position, version }
  if (isClosed) return <ClosedFacts {...{ locale, staff, person, work, canAct }} />
  if (!canAct || !isHere) return null
  const isEarly = Boolean(nextStep(steps, person.progress.steps))
  const form = (
    <PersonForm
      key={version}
      action={closePersonAction}
      person={seen}
      fields={closingFields(locale, work)}
      submit={t('close.submit', { n: person.position })}
      {...(isEarly && { folded: { title: t('close.early') } })}
      words={formWords(locale, person.last)}
    />
  )
  if (isEarly) return form
  return (
    <section aria-labelledby="close" className="person-step person-step-next">
      <Heading level={2} size={3} id="close">
        {t('close.title')}
      </Heading>
      {form}
    </section>
  )
}

function closingFields(locale: StaffLocale, { outcomes, cards, returns }: VisitWork): PersonField[] {
  const t = textOf(locale, 'steps')
  const offered = (choices: readonly WorkChoice[]) =>
    offeredChoices(choices).map(({ key, name }) => ({ value: key, label: localized(name, locale) }))
  const asked = offeredChoices(cards)
  const collected = collectedStates.map((value) => ({ value, label: t.plain(`collected.${value}`) }))
  const notCollected: PersonField = {
    kind: 'line',
    name: 'notCollected',
    label: t('close.not_collected'),
    hint: t('close.not_collected_hint'),
  }
  return [
    {
      kind: 'choice',
      name: 'outcome',
      label: t('close.outcome'),
      required: t('close.required'),
      options: [{ value: '', label: t.plain('close.choose') }, ...offered(outcomes)],
    },
    ...asked.map(
      ({ key, name }): PersonField => ({
        kind: 'choice',
        name: collectedField(key),
        label: t('close.card', { card: localized(name, locale) }),
        options: collected,
        first: 'none',
      }),
    ),
    ...(asked.length > 0 ? [notCollected] : []),
    {
      kind: 'choice',
      name: 'comeAgain',
      label: t('close.come_again'),
      hint: t('close.come_again_hint'),
      options: [{ value: '', label: t.plain('close.none') }, ...offered(returns)],
    },
    { kind: 'line', name: 'note', label: t('close.note'), hint: t('close.note_hint') },
  ]
}
