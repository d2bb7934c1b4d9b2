'use client'

import { type ReactNode, useActionState } from 'react'
import { TypedConfirmation } from '#components/settings/typed-confirmation.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ApplyRefusal } from '#lib/calendars/rules.ts'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'

type State = FormState<ApplyRefusal>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  draft: string
  /** How many people lose their slot, or rows go for good: that number is typed first. */
  toType: number
  words: {
    typeCount: ReactNode
    submit: ReactNode
    working: ReactNode
    required: ReactNode
    refused: ReactNode
    problems: Record<FieldProblem, ReactNode>
    refusals: Record<ApplyRefusal, ReactNode>
  }
}

/** Confirms what the page shows. Where people would lose their slot, or a file would take much away, a number is typed. */
export function ConfirmForm({ action, draft, toType, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const problem = state.status === 'invalid' ? state.problems.typed : undefined
  return (
    <form action={send} noValidate className="space-y-6">
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="stranded" value={toType} />
      {state.status === 'refused' && (
        <Notice tone="danger" role="alert" title={words.refused}>
          <p>{words.refusals[state.reason]}</p>
        </Notice>
      )}
      {toType > 0 && (
        <TypedConfirmation
          label={words.typeCount}
          required={words.required}
          error={problem && words.problems[problem]}
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button look={toType > 0 ? 'danger' : 'solid'} disabled={isSending}>
          {words.submit}
        </Button>
        <span aria-live="polite">{isSending && words.working}</span>
      </div>
    </form>
  )
}
