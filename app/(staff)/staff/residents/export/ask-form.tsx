'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: Record<'reason' | 'hint' | 'required' | 'submit', ReactNode> & {
    problems: Record<FieldProblem, ReactNode>
  }
}

/** Asks a second person, with the reason they decide by. */
export function AskForm({ action, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const problem = state.status === 'invalid' ? state.problems.reason : undefined
  return (
    <form action={send} noValidate className="max-w-3xl space-y-4">
      <TextField
        name="reason"
        label={words.reason}
        hint={words.hint}
        required={words.required}
        error={problem && words.problems[problem]}
        defaultValue={state.status === 'idle' ? undefined : state.typed.reason?.[0]}
        autoComplete="off"
      />
      <Button disabled={isSending}>{words.submit}</Button>
    </form>
  )
}
