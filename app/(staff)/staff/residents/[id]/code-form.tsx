'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CheckboxGroup } from '#components/ui/choice-group.tsx'
import { type FormState, idle } from '#lib/forms/form-state.ts'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  seen: number
  words: Record<'checked' | 'confirm' | 'submit' | 'notChecked', ReactNode>
}

/** No code without the tick that says who is asking was made sure of. */
export function CodeForm({ action, seen, words }: Props) {
  const [state, send, isSending] = useActionState<FormState, FormData>(action, idle)
  return (
    <form action={send} noValidate className="space-y-4">
      <input type="hidden" name="seen" value={seen} />
      <CheckboxGroup
        name="isChecked"
        label={words.checked}
        error={state.status === 'invalid' && words.notChecked}
        choices={[{ value: 'yes', label: words.confirm }]}
      />
      <Button look="outline" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
