'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  name: string
  /** `required` is the mark beside the label of a field that must not be left empty. */
  words: Record<'label' | 'hint' | 'submit', ReactNode> & {
    required?: ReactNode
    problems: Record<FieldProblem, ReactNode>
  }
  look?: 'outline'
}

/** A form of one line: a reason, a seal, what a review has found. */
export function LineForm({ action, name, words, look }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const problem = state.status === 'invalid' ? state.problems[name] : undefined
  return (
    <form action={send} noValidate className="max-w-3xl space-y-4 no-print">
      <TextField
        name={name}
        label={words.label}
        hint={words.hint}
        {...(words.required && { required: words.required })}
        error={problem && words.problems[problem]}
        defaultValue={state.status === 'idle' ? undefined : state.typed[name]?.[0]}
        autoComplete="off"
      />
      <Button disabled={isSending} {...(look && { look })}>
        {words.submit}
      </Button>
    </form>
  )
}
