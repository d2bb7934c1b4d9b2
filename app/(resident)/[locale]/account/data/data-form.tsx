'use client'

import { type ReactNode, startTransition, useActionState, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { answerResolver, problemsIn } from '#components/fields/answer-resolver.ts'
import { FieldInputs, fieldFaults } from '#components/fields/field-inputs.tsx'
import type { AskedField, FieldWords } from '#components/fields/field-props.ts'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import type { AnswerFormState } from '#lib/fields/rules.ts'
import { idle, type Typed } from '#lib/forms/form-state.ts'
import type { Locale } from '#lib/locales.ts'
import type { Day } from '#lib/time.ts'

type Props = {
  locale: Locale
  action: (state: AnswerFormState, form: FormData) => Promise<AnswerFormState>
  fields: AskedField[]
  /** What was answered before. */
  values: Typed
  today: Day
  words: FieldWords & { submit: ReactNode; problemsTitles: ReactNode[] }
}

/**
 * What the city asks about a resident. The same form with and without script: with it a wrong answer is told
 * before anything is sent, without it by the page that comes back, and what was typed stays either way. Not on leaving
 * a field: a sentence that appears above the button moves it away from under the finger that is about to press it.
 */
export function DataForm({ locale, action, fields, values, today, words }: Props) {
  const [state, send, isSending] = useActionState<AnswerFormState, FormData>(action, idle)
  const sent = useRef<HTMLFormElement>(null)
  const form = useForm({
    resolver: answerResolver(sent, fields, today),
    mode: 'onSubmit',
    shouldFocusError: false,
  })
  const { errors, isSubmitted, submitCount } = form.formState
  const told = state.status === 'invalid' ? state.problems : {}
  const own = problemsIn(errors)
  const problems = Object.keys(own).length > 0 ? own : told
  const faults = fieldFaults(fields, problems, words)
  const hasSummary = (isSubmitted || state.status === 'invalid') && faults.length > 0
  return (
    <form
      ref={sent}
      action={send}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent
        if (submitter?.getAttribute('name') === 'intent') return
        const filled = new FormData(event.currentTarget)
        void form.handleSubmit(() => startTransition(() => send(filled)))(event)
      }}
      noValidate
      className="space-y-6"
    >
      <LocaleField locale={locale} />
      {hasSummary && (
        <ErrorSummary
          title={words.problemsTitles[faults.length - 1]}
          answer={`${submitCount}/${state.status}`}
          problems={faults}
        />
      )}
      <FieldInputs
        fields={fields}
        words={words}
        values={'typed' in state ? state.typed : values}
        problems={problems}
        found={state.status === 'found' ? state.found : {}}
        register={form.register}
      />
      <Button size="large" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
