'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CheckboxGroup } from '#components/ui/choice-group.tsx'
import { type FormState, idle } from '#lib/forms/form-state.ts'

type State = FormState

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  words: Record<'confirm' | 'submit' | 'notConfirmed', ReactNode>
}

/** Closing cannot be undone: nothing happens without the tick. */
export function CloseForm({ action, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  return (
    <form action={send} noValidate className="space-y-4">
      <CheckboxGroup
        name="confirm"
        label={words.submit}
        error={state.status === 'invalid' && words.notConfirmed}
        choices={[{ value: 'yes', label: words.confirm }]}
      />
      <Button look="danger" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
