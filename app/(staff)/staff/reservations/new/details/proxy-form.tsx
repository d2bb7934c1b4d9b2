'use client'

import type { ReactNode } from 'react'
import { FieldInputs, fieldFaults } from '#components/fields/field-inputs.tsx'
import { type AskedField, type FieldWords, saidOf } from '#components/fields/field-props.ts'
import { useKeptAction } from '#components/fields/use-kept-action.ts'
import type { ProxyRefusal } from '#components/proxy/refusal-words.ts'
import { EXTEND_BUTTON } from '#components/reservations/extend-button.ts'
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
import type { ProxyBookRefusal } from '#lib/proxy/book.ts'

type State = AnswerFormState<ProxyBookRefusal>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  /** The sealed secret of the hold. */
  held: string
  canExtend: boolean
  asksEmail: boolean
  mayExceed: boolean
  before: Typed
  persons: { number: number; heading: ReactNode }[]
  fields: readonly AskedField[]
  words: Record<
    'email' | 'emailHint' | 'language' | 'languageHint' | 'needs' | 'optional' | 'exceeded' | 'exceededHint',
    ReactNode
  > &
    Record<'submit' | 'release' | 'extend' | 'problems' | 'refused', ReactNode> & {
      asked: FieldWords
      person: PersonWords
      languages: Option[]
      needsOf: Choice[]
      exceedReasons: Option[]
      refusals: Record<ProxyRefusal, ReactNode>
    }
}

/** What staff ask somebody on the line. The same form with and without script; what was typed stays. */
export function ProxyForm({ action, held, canExtend, asksEmail, mayExceed, before, ...asks }: Props) {
  const { persons, fields, words } = asks
  const [state, send, isSending] = useKeptAction<ProxyBookRefusal>(action)
  const typed = state.status === 'idle' ? before : state.typed
  const problems = state.status === 'invalid' ? state.problems : {}
  // What the rules ask for is asked at its field, like what the form asks for.
  const lacksReason = state.status === 'refused' && state.reason === 'exceed_reason'
  const errorOf = (field: string) =>
    field === 'exceeded' && lacksReason
      ? words.refusals.exceed_reason
      : saidOf(words.asked.problems, problems[field])
  const labels = { email: words.email, exceeded: words.exceeded }
  const faults = [
    ...persons.flatMap(({ number, heading }) =>
      [`reason.${number}`].map((field) => ({ field, label: heading, problem: errorOf(field) })),
    ),
    ...fieldFaults(fields, problems, words.asked),
    ...(['email', 'exceeded'] as const).map((field) => ({
      field,
      label: labels[field],
      problem: errorOf(field),
    })),
  ].filter(({ problem }) => problem)
  return (
    <form action={send} noValidate className="space-y-6">
      <input type="hidden" name="held" value={held} />
      <AwayNotice answer={state.status === 'away' && state} />
      {faults.length > 0 && <ErrorSummary title={words.problems} answer={state} problems={faults} />}
      {state.status === 'refused' && !lacksReason && (
        <Notice tone="danger" role="alert" title={words.refused}>
          <p>{words.refusals[state.reason]}</p>
        </Notice>
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
      {asksEmail && (
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          optional={words.optional}
          error={errorOf('email')}
          defaultValue={typed.email?.[0]}
          autoComplete="off"
        />
      )}
      <SelectField
        name="language"
        label={words.language}
        hint={words.languageHint}
        options={words.languages}
        defaultValue={typed.language?.[0]}
      />
      <CheckboxGroup
        name="needs"
        label={words.needs}
        optional={words.optional}
        choices={words.needsOf}
        chosen={typed.needs}
      />
      {mayExceed && (
        <SelectField
          name="exceeded"
          label={words.exceeded}
          hint={words.exceededHint}
          options={words.exceedReasons}
          error={errorOf('exceeded')}
          defaultValue={typed.exceeded?.[0]}
        />
      )}
      <div className="proxy-acts flex flex-wrap gap-3">
        <Button size="large" icon="check" disabled={isSending}>
          {words.submit}
        </Button>
        {canExtend && (
          <Button id={EXTEND_BUTTON} name="intent" value="extend" look="outline" icon="clock">
            {words.extend}
          </Button>
        )}
        <Button name="intent" value="release" look="quiet">
          {words.release}
        </Button>
      </div>
    </form>
  )
}
