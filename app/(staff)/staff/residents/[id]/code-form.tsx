'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CheckboxGroup } from '#components/ui/choice-group.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type FormState, idle } from '#lib/forms/form-state.ts'

/** The code travels to the page once and stands nowhere else. */
export type CodeState = FormState<'closed'> | { status: 'given'; code: string; until: string }

type Props = {
  action: (state: CodeState, form: FormData) => Promise<CodeState>
  words: Record<'checked' | 'confirm' | 'submit' | 'notChecked' | 'closed', ReactNode> & {
    /** With `#` where the code and the moment stand. */
    given: string
    until: string
  }
}

/** No code without the tick that says who is asking was made sure of. */
export function CodeForm({ action, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  return (
    <form action={send} noValidate className="space-y-4">
      {state.status === 'given' && (
        <Notice tone="success" role="status" title={words.given.replace('#', state.code)}>
          <p>{words.until.replace('#', state.until)}</p>
        </Notice>
      )}
      <CheckboxGroup
        name="isChecked"
        label={words.checked}
        error={state.status === 'invalid' && words.notChecked}
        choices={[{ value: 'yes', label: words.confirm }]}
      />
      {state.status === 'refused' && (
        <p role="alert" className="field-error">
          {words[state.reason]}
        </p>
      )}
      <Button look="outline" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
