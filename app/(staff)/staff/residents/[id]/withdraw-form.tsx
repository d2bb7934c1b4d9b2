'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { type FormState, idle } from '#lib/forms/form-state.ts'

type State = FormState<'not_given'>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  number: string
  words: ReactNode
  /** Tells a screen reader which of the buttons this is. */
  numberWords: string
  refusals: Record<'not_given', ReactNode>
}

/** A button; a refusal stands beside it. */
export function WithdrawForm({ action, number, words, numberWords, refusals }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  return (
    <form action={send}>
      <input type="hidden" name="noticeNumber" value={number} />
      <Button look="quiet" disabled={isSending}>
        {words}
        <VisuallyHidden> {numberWords}</VisuallyHidden>
      </Button>
      {state.status === 'refused' && (
        <p role="alert" className="field-error">
          {refusals[state.reason]}
        </p>
      )}
    </form>
  )
}
