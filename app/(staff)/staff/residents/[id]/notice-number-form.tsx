'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'
import type { AddNoticeNumberRefusal } from '#lib/residents/add-notice-number.ts'

type State = FormState<AddNoticeNumberRefusal>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  words: {
    label: ReactNode
    hint: ReactNode
    submit: ReactNode
    required: ReactNode
    problems: Record<FieldProblem, ReactNode>
    refusals: Record<AddNoticeNumberRefusal, ReactNode>
  }
}

/** One number; whatever is wrong with it stands at the field. */
export function NoticeNumberForm({ action, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const problem = state.status === 'invalid' ? state.problems.noticeNumber : undefined
  const refusal = state.status === 'refused' ? words.refusals[state.reason] : undefined
  return (
    <form action={send} noValidate className="space-y-4">
      <TextField
        name="noticeNumber"
        label={words.label}
        hint={words.hint}
        required={words.required}
        error={(problem && words.problems[problem]) ?? refusal}
        defaultValue={state.status === 'idle' ? undefined : state.typed.noticeNumber?.[0]}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="max-w-xs font-mono"
      />
      <Button look="outline" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
