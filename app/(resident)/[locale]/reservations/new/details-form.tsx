'use client'

import type { ReactNode } from 'react'
import { FieldInputs, fieldFaults } from '#components/fields/field-inputs.tsx'
import { type AskedField, type FieldWords, saidOf } from '#components/fields/field-props.ts'
import { LeftProblem } from '#components/fields/left-problem.tsx'
import { useFormCheck } from '#components/fields/use-form-check.ts'
import { useKeptAction } from '#components/fields/use-kept-action.ts'
import { ACCOUNT_MARK } from '#components/reservations/account-mark.ts'
import { Announced } from '#components/reservations/announced.tsx'
import { EXTEND_BUTTON } from '#components/reservations/extend-button.ts'
import { LocaleField } from '#components/reservations/locale-field.tsx'
import { PersonFields, type PersonWords } from '#components/reservations/person-fields.tsx'
import { AwayNotice } from '#components/shell/away-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { CheckboxGroup, type Choice } from '#components/ui/choice-group.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Option, SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { AnswerFormState } from '#lib/fields/rules.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import type { Locale } from '#lib/locales.ts'
import type { Day } from '#lib/time.ts'

type State = AnswerFormState<'signed_out'>

type Action = (state: State, form: FormData) => Promise<State>

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
  signedOut: ReactNode
  signInAgain: ReactNode
  problemsTitles: ReactNode[]
}

export type DetailsFormProps = {
  locale: Locale
  action: Action
  /** False when the hold cannot be made longer (any more). */
  canExtend: boolean
  /** To sign in first. Not beside the word that a session has ended, which offers the same. */
  offer: ReactNode
  /** Opened by somebody signed in, in a city where one may also book without. */
  isOfAccount: boolean
  /** What was typed before, by the name of the field. */
  before: Typed
  /** The persons of the visit, counted from 0 as their fields are named. */
  persons: { number: number; heading: ReactNode }[]
  /** What the city asks at booking. */
  fields: readonly AskedField[]
  email: 'no' | 'optional' | 'required'
  /** In Tokyo: nobody is born after it. */
  today: Day
  words: DetailsWords
}

/**
 * Who comes, and what they need. The same form with and without script: with it a mistake is told at once, without it by
 * the page that comes back, in the same words.
 */
export function DetailsForm(props: DetailsFormProps) {
  const { locale, action, canExtend, offer, isOfAccount, before, persons, fields, email, words } = props
  const [state, send, isSending] = useKeptAction<'signed_out'>(action)
  const typed = state.status === 'idle' ? before : state.typed
  const load = async () => {
    const { checkDetails } = await import('#components/reservations/check-details.ts')
    return (form: FormData) => checkDetails(props, form)
  }
  const { problems, left, answer, handlers } = useFormCheck({ state, send, load })
  const errorOf = (field: string) => saidOf(words.asked.problems, problems[field])
  const faultsOf = (names: string[]) =>
    names
      .filter((field) => problems[field])
      .map((field) => ({ field, label: words.labels[field], problem: errorOf(field) }))
  const faults = [
    ...faultsOf(persons.flatMap(({ number }) => [`attendance.${number}`, `reason.${number}`])),
    ...fieldFaults(fields, problems, words.asked),
    ...faultsOf(['email', 'language', 'needs']),
  ]
  return (
    <form id="details" action={send} {...handlers} noValidate className="space-y-6">
      <LocaleField locale={locale} />
      {state.status !== 'refused' && offer}
      {isOfAccount && <input type="hidden" name={ACCOUNT_MARK} value="yes" />}
      {state.status === 'refused' && (
        <Announced answer={state}>
          <Notice tone="warning" role="alert" title={words.signedOut}>
            {words.signInAgain}
          </Notice>
        </Announced>
      )}
      <AwayNotice answer={state.status === 'away' && state} />
      <LeftProblem faults={faults} left={left} />
      {answer !== null && faults.length > 0 && (
        <ErrorSummary title={words.problemsTitles[faults.length - 1]} answer={answer} problems={faults} />
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
      <Button
        size="large"
        trailingIcon="next"
        disabled={isSending}
        // Where no script runs: a route costs less than an action, which still says what is wrong.
        formAction="/api/forms/details"
        formMethod="post"
      >
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
