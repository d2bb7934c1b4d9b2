'use client'

import type { ReactNode } from 'react'
import { Announced } from '#components/reservations/announced.tsx'
import type { SettingsFormWords } from '#components/settings/settings-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { FieldProblems, Typed } from '#lib/forms/form-state.ts'
import type { PictureRefusal } from '#lib/pictures/rules.ts'
import { type ApplyChoices, ApplyFields, type ApplyWords } from './apply-fields.tsx'

export type PictureState =
  | { status: 'idle' }
  | { status: 'invalid'; problems: FieldProblems; typed: Typed }
  | { status: 'refused'; reason: PictureRefusal; typed: Typed }
  /** The form goes on with other numbers, or shows another part of the day. */
  | { status: 'turned' | 'copied' | 'filled' | 'not_filled'; typed: Typed }

export type PictureFormWords = SettingsFormWords & {
  apply: ApplyWords
  submit: ReactNode
  clear: ReactNode
  clearHint: ReactNode
  refusals: Record<PictureRefusal, ReactNode>
}

type Props = {
  send: (form: FormData) => void
  isSending: boolean
  state: PictureState
  /**
   * What the form carries unseen: whose day it is and what was seen of it, which stays over a mistake where the page is
   * made anew for it.
   */
  hidden: Record<string, string>
  words: PictureFormWords
  choices: ApplyChoices
  /** How a field is called in the summary of mistakes. */
  labelOf: (name: string) => ReactNode
  children: (field: { typed: Typed | undefined; errorOf: (name: string) => ReactNode }) => ReactNode
}

/** The frame of a picture, painted or typed: what is wrong with it, for which days it is meant, and the way to the dry run. */
export function PictureForm({ send, isSending, state, hidden, words, choices, labelOf, children }: Props) {
  const typed = state.status === 'idle' ? undefined : state.typed
  const problems = state.status === 'invalid' ? Object.entries(state.problems) : []
  const wrong = problems.map(([field, problem]) => ({
    field,
    label: labelOf(field),
    problem: words.problems[problem],
  }))
  const errorOf = (name: string) => wrong.find(({ field }) => field === name)?.problem
  return (
    <form action={send} noValidate className="space-y-8">
      {Object.entries({ ...hidden, seen: typed?.seen?.[0] ?? hidden.seen ?? '' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {wrong.length > 0 && (
        <ErrorSummary
          title={words.problemsTitles[Math.min(wrong.length, words.problemsTitles.length) - 1]}
          problems={wrong}
          answer={state}
        />
      )}
      {state.status === 'refused' && (
        <Announced answer={state}>
          <Notice tone="danger" role="alert" title={words.refused}>
            <p>{words.refusals[state.reason]}</p>
          </Notice>
        </Announced>
      )}
      {children({ typed, errorOf })}
      <ApplyFields words={words.apply} choices={choices} typed={typed} errorOf={errorOf} />
      <div className="max-w-3xl space-y-3">
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="save" disabled={isSending}>
            {words.submit}
          </Button>
          <Button
            look="outline"
            name="intent"
            value="clear"
            disabled={isSending}
            aria-describedby="clear-hint"
          >
            {words.clear}
          </Button>
        </div>
        <p id="clear-hint" className="field-hint">
          {words.clearHint}
        </p>
      </div>
    </form>
  )
}
