'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react'
import { FieldInputs, fieldFaults } from '#components/fields/field-inputs.tsx'
import type { AskedField, FieldWords } from '#components/fields/field-props.ts'
import { EXTEND_BUTTON } from '#components/reservations/extend-button.ts'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { CheckboxGroup, type Choice } from '#components/ui/choice-group.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { type Option, SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { AnswerFormState } from '#lib/fields/rules.ts'
import { type FieldProblem, idle, type Typed } from '#lib/forms/form-state.ts'
import type { Locale } from '#lib/locales.ts'
import { PersonFields, type PersonWords } from './person-fields.tsx'

type Action = (state: AnswerFormState, form: FormData) => Promise<AnswerFormState>

type DetailsWords = {
  /** By the name of the field, for the fields and for the summary of problems. */
  labels: Record<string, ReactNode>
  hints: { email: ReactNode; language: ReactNode; needs: ReactNode }
  languages: Option[]
  needs: Choice[]
  person: PersonWords
  asked: FieldWords
  required: ReactNode
  optional: ReactNode
  submit: ReactNode
  extend: ReactNode
  extendOnce: ReactNode
  problemsTitles: ReactNode[]
  problems: Record<FieldProblem, ReactNode>
}

export type DetailsFormProps = {
  locale: Locale
  action: Action
  /** False when the hold cannot be made longer (any more). */
  canExtend: boolean
  /** What was typed before, by the name of the field. */
  before: Typed
  /** The persons of the visit, counted from 0 as their fields are named. */
  persons: { number: number; heading: ReactNode }[]
  /** What the city asks at booking. */
  fields: readonly AskedField[]
  email: 'no' | 'optional' | 'required'
  words: DetailsWords
}

/**
 * Who comes, and what they need. The same form with and without script; the server checks it when it is sent. Nothing is
 * told on leaving a field: a sentence that appears moves what a finger is about to press away from under it.
 */
export function DetailsForm(props: DetailsFormProps) {
  const { locale, action, canExtend, before, persons, fields, email, words } = props
  const [state, send, isSending] = useActionState<AnswerFormState, FormData>(action, idle)
  const typed = state.status === 'idle' ? before : state.typed
  const problems = state.status === 'invalid' ? state.problems : {}
  const told = [
    ...Object.entries(problems).flatMap(([field, problem]) =>
      words.labels[field] ? [{ field, label: words.labels[field], problem: words.problems[problem] }] : [],
    ),
    ...fieldFaults(fields, problems, words.asked),
  ]
  const errorOf = (field: string) => {
    const problem = problems[field]
    return problem && words.problems[problem]
  }
  return (
    <form id="details" action={send} onSubmit={sentBy(send)} noValidate className="space-y-6">
      <LocaleField locale={locale} />
      {told.length > 0 && (
        <ErrorSummary title={words.problemsTitles[told.length - 1]} answer={state} problems={told} />
      )}
      {persons.map((person) => (
        <PersonFields key={person.number} {...{ ...person, typed, errorOf }} words={words.person} />
      ))}
      <FieldInputs
        fields={fields}
        words={words.asked}
        values={typed}
        problems={problems}
        found={state.status === 'found' ? state.found : {}}
      />
      {email !== 'no' && (
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label={words.labels.email}
          hint={words.hints.email}
          required={email === 'required' && words.required}
          optional={words.optional}
          error={errorOf('email')}
          defaultValue={typed.email?.[0]}
        />
      )}
      <SelectField
        name="language"
        label={words.labels.language}
        hint={words.hints.language}
        options={words.languages}
        error={errorOf('language')}
        defaultValue={typed.language?.[0]}
      />
      <CheckboxGroup
        name="needs"
        label={words.labels.needs}
        hint={words.hints.needs}
        optional={words.optional}
        choices={words.needs}
        error={errorOf('needs')}
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

/** React empties a form that it sends itself: this way what was typed stays where it is. */
const sentBy = (send: (form: FormData) => void) => (event: FormEvent<HTMLFormElement>) => {
  event.preventDefault()
  const filled = new FormData(event.currentTarget)
  const { submitter } = event.nativeEvent as SubmitEvent
  if (submitter instanceof HTMLButtonElement && submitter.name) filled.set(submitter.name, submitter.value)
  startTransition(() => send(filled))
}
