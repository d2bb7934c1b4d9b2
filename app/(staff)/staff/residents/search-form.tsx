'use client'

import { type ReactNode, useActionState } from 'react'
import {
  ResidentTable,
  type ResidentTableWords,
  type ShownResident,
} from '#components/residents/resident-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type FieldProblem, type FormState, idle, type Typed } from '#lib/forms/form-state.ts'

export type SearchState =
  | FormState
  | { status: 'found'; rows: ShownResident[]; total: number; pages: number; page: number; typed: Typed }

type Props = {
  action: (state: SearchState, form: FormData) => Promise<SearchState>
  hasNames: boolean
  words: {
    label: ReactNode
    hint: ReactNode
    submit: ReactNode
    none: ReactNode
    /** With `#` where the number stands. */
    found: string
    pagesLabel: string
    previous: ReactNode
    next: ReactNode
    problems: Record<FieldProblem, ReactNode>
    table: ResidentTableWords
  }
}

/** Finds residents by what they say or show; what was found stands below, page by page. */
export function SearchForm({ action, hasNames, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const problem = state.status === 'invalid' ? state.problems.q : undefined
  return (
    <search>
      <form action={send} noValidate className="space-y-4">
        <TextField
          name="q"
          label={words.label}
          hint={words.hint}
          error={problem && words.problems[problem]}
          defaultValue={state.status === 'idle' ? undefined : state.typed.q?.[0]}
          autoComplete="off"
          className="max-w-md"
        />
        <Button look="outline" icon="search" disabled={isSending}>
          {words.submit}
        </Button>
        {state.status === 'found' && (
          <div className="space-y-4">
            <p role="status">{state.total === 0 ? words.none : words.found.replace('#', `${state.total}`)}</p>
            {state.rows.length > 0 && (
              <ResidentTable id="found" words={words.table} rows={state.rows} hasNames={hasNames} />
            )}
            {state.pages > 1 && (
              <nav aria-label={words.pagesLabel} className="flex flex-wrap items-center gap-4">
                {state.page > 1 && (
                  <Button look="outline" name="page" value={state.page - 1}>
                    {words.previous}
                  </Button>
                )}
                {state.page < state.pages && (
                  <Button look="outline" name="page" value={state.page + 1}>
                    {words.next}
                  </Button>
                )}
              </nav>
            )}
          </div>
        )}
      </form>
    </search>
  )
}
