'use client'

import type { ReactNode } from 'react'
import { useKeptAction } from '#components/fields/use-kept-action.ts'
import { AwayNotice } from '#components/shell/away-notice.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Option, SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { OfficeCancelRefusal } from '#lib/desk/rules.ts'
import type { FieldProblem, FormState } from '#lib/forms/form-state.ts'

type State = FormState<OfficeCancelRefusal>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  visit: { id: string; version: number }
  reasons: Option[]
  words: Record<'reason' | 'note' | 'noteHint' | 'required' | 'submit' | 'invalid', ReactNode> & {
    problems: Record<FieldProblem, ReactNode>
    refusals: Record<OfficeCancelRefusal, ReactNode>
  }
}

/** Why the office cancels; what was typed stays when something is wrong. */
export function CancelForm({ action, visit, reasons, words }: Props) {
  const [state, send, isSending] = useKeptAction<OfficeCancelRefusal>(action)
  const problems = state.status === 'invalid' ? state.problems : {}
  const errorOf = (field: string) => problems[field] && words.problems[problems[field]]
  const typed = state.status === 'idle' ? {} : state.typed
  const labels = { reason: words.reason, note: words.note }
  return (
    <form action={send} noValidate className="space-y-4">
      <AwayNotice answer={state.status === 'away' && state} />
      {state.status === 'invalid' && (
        <ErrorSummary
          title={words.invalid}
          answer={state}
          problems={(['reason', 'note'] as const)
            .filter((field) => problems[field])
            .map((field) => ({ field, label: labels[field], problem: errorOf(field) }))}
        />
      )}
      {state.status === 'refused' && (
        <Notice tone="danger" role="alert">
          {words.refusals[state.reason]}
        </Notice>
      )}
      <input type="hidden" name="reservationId" value={visit.id} />
      <input type="hidden" name="version" value={visit.version} />
      <SelectField
        key={typed.reason?.[0]}
        name="reason"
        label={words.reason}
        required={words.required}
        error={errorOf('reason')}
        options={reasons}
        defaultValue={typed.reason?.[0]}
      />
      <TextField
        name="note"
        label={words.note}
        hint={words.noteHint}
        error={errorOf('note')}
        defaultValue={typed.note?.[0]}
        autoComplete="off"
      />
      <Button look="danger" disabled={isSending}>
        {words.submit}
      </Button>
    </form>
  )
}
