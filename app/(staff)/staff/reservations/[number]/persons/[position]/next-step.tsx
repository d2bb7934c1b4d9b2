import { formWords } from '#components/steps/form-words.ts'
import { PersonForm } from '#components/steps/person-form.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { PersonToServe } from '#lib/steps/queries.ts'
import type { StepDefinition } from '#lib/visit-work.ts'
import { stepDoneAction, stepSkippedAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  step: StepDefinition
  seen: { number: string; position: number; version: number }
  /** The last act on the visit, for who is second. */
  last: PersonToServe['last']
  items: { key: string; text: string }[]
  /** The documents that the items speak of, a line for each list. */
  documents: string[]
}

/** The step that comes now: its list with one large button, and the way to leave it out. */
export function NextStep({ locale, step, seen, last, items, documents }: Props) {
  const t = textOf(locale, 'steps')
  const words = formWords(locale, last)
  return (
    <>
      {step.kind === 'pins' && <p className="font-bold">{t('pins_note')}</p>}
      {documents.length > 0 && (
        <details className="person-more">
          <summary className="link">{t('documents')}</summary>
          {documents.map((list) => (
            <p key={list}>{list}</p>
          ))}
        </details>
      )}
      <PersonForm
        key={`${step.key} ${seen.version}`}
        action={stepDoneAction}
        person={seen}
        step={step.key}
        fields={
          items.length > 0
            ? [
                {
                  kind: 'ticks',
                  name: 'item',
                  label: t('check'),
                  ...(step.kind === 'papers' && { hint: t('check_hint') }),
                  choices: items.map(({ key, text }) => ({ value: key, label: text })),
                },
              ]
            : []
        }
        submit={t('submit', { name: localized(step.name, locale) })}
        words={words}
      />
      <PersonForm
        key={`${step.key} ${seen.version} skipped`}
        action={stepSkippedAction}
        person={seen}
        step={step.key}
        fields={[
          {
            kind: 'line',
            name: 'reason',
            label: t('skip.reason'),
            hint: t('skip.hint'),
            required: t('close.required'),
          },
        ]}
        submit={t('skip.submit')}
        look="outline"
        folded={{ title: t('skip.title') }}
        words={words}
      />
    </>
  )
}
