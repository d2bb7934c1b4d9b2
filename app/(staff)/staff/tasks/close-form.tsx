'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { type FormState, idle } from '#lib/forms/form-state.ts'
import type { CloseRefusal } from '#lib/tasks/rules.ts'

type Props = {
  action: (state: FormState<CloseRefusal>, form: FormData) => Promise<FormState<CloseRefusal>>
  id: string
  words: ReactNode
  /** Tells a screen reader which of the buttons this is. */
  name: ReactNode
  refusals: Record<CloseRefusal, ReactNode>
}

/** A button; a refusal stands beside it. */
export function CloseForm({ action, id, words, name, refusals }: Props) {
  const [state, act, isActing] = useActionState(action, idle)
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <Button look="outline" disabled={isActing}>
        {words}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
      {state.status === 'refused' && (
        <p role="alert" className="field-error">
          {refusals[state.reason]}
        </p>
      )}
    </form>
  )
}
