import { formWords } from '#components/steps/form-words.ts'
import { PersonForm } from '#components/steps/person-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { timeInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { DocumentList } from '#lib/services/rules.ts'
import { documentsOf, stepItems } from '#lib/steps/output.ts'
import type { PersonToServe, StepEvent } from '#lib/steps/queries.ts'
import { lastStep, nextStep } from '#lib/steps/rules.ts'
import type { StepDefinition } from '#lib/visit-work.ts'
import { undoStepAction } from './actions.ts'
import { NextStep } from './next-step.tsx'

type Props = {
  locale: StaffLocale
  person: PersonToServe
  steps: readonly StepDefinition[]
  events: readonly StepEvent[]
  documentLists: readonly DocumentList[]
  /** Whether steps can be noted now, by this reader. */
  canAct: boolean
}

/** The steps in order: those that are done with who and when, the next one open with its list, the rest as an outlook. */
export function StepList({ locale, person, steps, events, documentLists, canAct }: Props) {
  const t = textOf(locale, 'steps')
  const { steps: marks, version } = person.progress
  const next = canAct ? nextStep(steps, marks) : null
  const last = canAct ? lastStep(steps, marks) : null
  const seen = { number: person.number, position: person.position, version }
  return (
    <section aria-labelledby="steps" className="space-y-3">
      <Heading level={2} size={3} id="steps">
        {t('list')}
      </Heading>
      <ol className="person-steps">
        {steps.map((step, index) => {
          const name = localized(step.name, locale)
          const mark = marks[step.key]
          const event = mark && events.find(({ id }) => id === mark.event)
          return (
            <li
              key={step.key}
              className={step === next ? 'person-step person-step-next' : 'person-step'}
              aria-current={step === next ? 'step' : undefined}
            >
              <p className="person-step-name">{t('step', { n: index + 1, name })}</p>
              {mark && event && (
                <p className="person-step-mark">
                  {t(mark.state, { name: event.name, time: timeInWords(event.at, locale) })}
                  {mark.state === 'skipped' && (
                    <> {t('skip_reason', { reason: String(event.detail.reason ?? '') })}</>
                  )}
                </p>
              )}
              {step === next && (
                <NextStep
                  locale={locale}
                  step={step}
                  seen={seen}
                  last={person.last}
                  items={stepItems(step, person, documentLists, locale)}
                  documents={documentsOf(step, person, documentLists, locale)}
                />
              )}
            </li>
          )
        })}
      </ol>
      {last && (
        <PersonForm
          key={version}
          action={undoStepAction}
          person={seen}
          submit={t('undo.submit')}
          look="outline"
          folded={{ title: t('undo.title'), lead: t('undo.body', { name: localized(last.name, locale) }) }}
          words={formWords(locale, person.last)}
        />
      )}
    </section>
  )
}
