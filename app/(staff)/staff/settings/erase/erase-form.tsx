'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'
import type { PurgeRefusal } from '#lib/settings/purge-people.ts'

type State = FormState<PurgeRefusal>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  words: {
    confirm: ReactNode
    submit: ReactNode
    required: ReactNode
    problems: Record<FieldProblem, ReactNode>
    refusals: Record<PurgeRefusal, ReactNode>
  }
}

/** What cannot be undone asks for a number to be typed, not only for a click. */
export function EraseForm({ action, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const problem = state.status === 'invalid' ? state.problems.people : undefined
  const refusal = state.status === 'refused' ? words.refusals[state.reason] : undefined
  return (
    <form action={send} noValidate className="space-y-6">
      <TextField
        name="people"
        label={words.confirm}
        required={words.required}
        error={problem ? words.problems[problem] : refusal}
        defaultValue={state.status === 'idle' ? undefined : state.typed.people?.[0]}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-40"
      />
      <Button look="danger" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
