'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'
import type { CorrectionRefusal } from '#lib/no-shows/rules.ts'

type State = FormState<CorrectionRefusal>

type Props = {
  action: (state: State, form: FormData) => Promise<State>
  visit: { id: string; version: number; isMissed: boolean }
  choices: { value: string; label: ReactNode }[]
  words: Record<'title' | 'lead' | 'to' | 'reason' | 'reasonHint' | 'required' | 'submit', ReactNode> & {
    problems: Record<FieldProblem, ReactNode>
    refusals: Record<CorrectionRefusal, ReactNode>
  }
}

/**
 * What a visit is that was marked as missed, and why, behind a line that opens. It stays open, with what was typed, when
 * something is wrong: the page that comes back without script is a new one. Of a visit that is not missed, or not any
 * more, nothing is left but the word to whom somebody was faster.
 */
export function CorrectForm({ action, visit, choices, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const problems = state.status === 'invalid' ? state.problems : {}
  const errorOf = (field: string) => problems[field] && words.problems[problems[field]]
  const typed = state.status === 'idle' ? {} : state.typed
  const refusal = state.status === 'refused' && (
    <Notice tone="danger" role="alert">
      {words.refusals[state.reason]}
    </Notice>
  )
  if (!visit.isMissed) return refusal
  return (
    <details className="person-more" open={state.status !== 'idle'}>
      <summary className="link">{words.title}</summary>
      <p>{words.lead}</p>
      <form action={send} noValidate className="space-y-4">
        {refusal}
        <input type="hidden" name="reservationId" value={visit.id} />
        <input type="hidden" name="version" value={visit.version} />
        <RadioGroup
          key={typed.to?.[0]}
          name="to"
          label={words.to}
          required={words.required}
          error={errorOf('to')}
          choices={choices}
          chosen={typed.to ?? []}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          required={words.required}
          error={errorOf('reason')}
          defaultValue={typed.reason?.[0]}
          autoComplete="off"
        />
        <Button disabled={isSending}>{words.submit}</Button>
      </form>
    </details>
  )
}
