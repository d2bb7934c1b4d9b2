'use client'

import type { ReactNode } from 'react'
import { useKeptAction } from '#components/fields/use-kept-action.ts'
import { AwayNotice } from '#components/shell/away-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { FormState } from '#lib/forms/form-state.ts'

type Hidden = { name: string; value: string | number }

type Props<Reason extends string> = {
  action: (state: FormState<Reason>, form: FormData) => Promise<FormState<Reason>>
  /** What the act is about, as hidden fields; absent where the action knows it. */
  about?: Hidden | readonly Hidden[]
  look?: 'outline' | 'quiet'
  words: ReactNode
  /** Tells a screen reader which of several such buttons this is. */
  name?: ReactNode
  refusals: Record<Reason, ReactNode>
}

/** A form that is one button; a refusal stands beside it. */
export function ButtonForm<Reason extends string>({
  action,
  about,
  look = 'outline',
  words,
  name,
  refusals,
}: Props<Reason>) {
  const [state, send, isSending] = useKeptAction<Reason>(action)
  return (
    <form action={send}>
      {[about ?? []].flat().map((field) => (
        <input key={field.name} type="hidden" {...field} />
      ))}
      <Button look={look} disabled={isSending}>
        {words}
        {name && <VisuallyHidden> {name}</VisuallyHidden>}
      </Button>
      <AwayNotice answer={state.status === 'away' && state} />
      {state.status === 'refused' && (
        <p role="alert" className="field-error">
          {refusals[state.reason]}
        </p>
      )}
    </form>
  )
}
