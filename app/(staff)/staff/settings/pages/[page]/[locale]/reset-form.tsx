'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type FormState, idle } from '#lib/forms/form-state.ts'

type State = FormState<'is_shipped'>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  words: ReactNode
  refusals: Record<'is_shipped', ReactNode>
}

/** A button; a refusal stands beside it. The text that goes away stays in the record. */
export function ResetForm({ action, words, refusals }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  return (
    <form action={send}>
      <Button look="outline" disabled={isSending}>
        {words}
      </Button>
      {state.status === 'refused' && (
        <p role="alert" className="field-error">
          {refusals[state.reason]}
        </p>
      )}
    </form>
  )
}
