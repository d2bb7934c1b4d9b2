'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, startTransition, useActionState } from 'react'
import { type FieldErrors, useForm } from 'react-hook-form'
import { EXTEND_BUTTON } from '#components/reservations/extend-dialog.tsx'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { CheckboxGroup, type Choice } from '#components/ui/choice-group.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { type Option, SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FieldProblems, type FormState, idle } from '#lib/forms/form-state.ts'
import type { Locale } from '#lib/locales.ts'
import { draftInput } from '#lib/reservations/input.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

type DetailsWords = {
  labels: { email: ReactNode; language: ReactNode; needs: ReactNode }
  hints: { email: ReactNode; language: ReactNode; needs: ReactNode }
  languages: Option[]
  needs: Choice[]
  optional: ReactNode
  submit: ReactNode
  extend: ReactNode
  extendOnce: ReactNode
  problemsTitle: ReactNode
  problems: Record<FieldProblem, ReactNode>
}

export type DetailsFormProps = {
  locale: Locale
  action: Action
  /** False when the hold cannot be made longer (any more). */
  canExtend: boolean
  draft: { email?: string; language: string; needs?: readonly string[] }
  asksEmail: boolean
  words: DetailsWords
}

/**
 * What a visitor needs. The same form with and without script: with it a wrong address is told on leaving the field,
 * without it by the page that comes back, and what was typed stays either way.
 */
export function DetailsForm({ locale, action, canExtend, draft, asksEmail, words }: DetailsFormProps) {
  const [state, send, isSending] = useActionState(action, idle)
  // No default values here: the fields themselves carry them, and so keep what was typed before the script came.
  const form = useForm({ resolver: zodResolver(draftInput), mode: 'onTouched', shouldFocusError: false })
  const { errors, isSubmitted, submitCount, touchedFields } = form.formState
  const typed = state.status === 'idle' ? typedBefore(draft) : state.typed
  const told = state.status === 'invalid' && !touchedFields.email ? state.problems : {}
  const problems = errors.email ? problemsIn(errors) : told
  const hasSummary = (isSubmitted || state.status === 'invalid') && Object.keys(problems).length > 0

  return (
    <form
      id="details"
      action={send}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent
        if (submitter?.id === EXTEND_BUTTON) return
        const filled = new FormData(event.currentTarget)
        void form.handleSubmit(() => startTransition(() => send(filled)))(event)
      }}
      noValidate
      className="space-y-6"
    >
      <LocaleField locale={locale} />
      {hasSummary && (
        <ErrorSummary
          title={words.problemsTitle}
          answer={`${submitCount}`}
          problems={Object.entries(problems).map(([field, problem]) => ({
            field,
            label: words.labels[field as keyof DetailsWords['labels']],
            problem: words.problems[problem],
          }))}
        />
      )}
      {asksEmail && (
        <TextField
          {...form.register('email')}
          type="email"
          autoComplete="email"
          label={words.labels.email}
          hint={words.hints.email}
          optional={words.optional}
          error={problems.email && words.problems[problems.email]}
          defaultValue={typed.email?.[0]}
        />
      )}
      <SelectField
        {...form.register('language')}
        label={words.labels.language}
        hint={words.hints.language}
        options={words.languages}
        error={problems.language && words.problems[problems.language]}
        defaultValue={typed.language?.[0]}
      />
      <CheckboxGroup
        name="needs"
        label={words.labels.needs}
        hint={words.hints.needs}
        optional={words.optional}
        choices={words.needs}
        error={problems.needs && words.problems[problems.needs]}
        chosen={typed.needs}
      />
      <Button size="large" trailingIcon="next" disabled={isSending}>
        {words.submit}
      </Button>
      {canExtend && (
        <div className="flex flex-wrap items-center gap-3">
          <Button id={EXTEND_BUTTON} name="intent" value="extend" look="outline" icon="clock">
            {words.extend}
          </Button>
          <span>{words.extendOnce}</span>
        </div>
      )}
    </form>
  )
}

const typedBefore = ({ email, language, needs }: DetailsFormProps['draft']) => ({
  email: email ? [email] : [],
  language: [language],
  needs: [...(needs ?? [])],
})

/** The schema's messages are names of problems. */
const problemsIn = (errors: FieldErrors): FieldProblems =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, error?.message as FieldProblem]))
