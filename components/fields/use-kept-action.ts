'use client'

import { unstable_isUnrecognizedActionError as isOfOtherRelease } from 'next/navigation'
import { useActionState } from 'react'
import { useHasScript } from '#components/ui/use-has-script.ts'
import type { AnswerFormState } from '#lib/fields/rules.ts'
import { idle, type Typed } from '#lib/forms/form-state.ts'
import { typedIn } from '#lib/forms/parse-form.ts'

/** The server was not reached: nothing was sent, and what was typed stays. `AwayNotice` says so. */
type Away = { status: 'away'; typed: Typed }

export type KeptFormState<Reason extends string = never> = AnswerFormState<Reason> | Away

type Action<State> = (state: State, form: FormData) => Promise<State>

/**
 * The action of a form with its state, for forms whose answers must outlive a server that cannot be reached: the form
 * stays as it was typed and can be sent again, where React would put the error page in its place. Until the script runs
 * the form has the action itself, which a browser without script needs. Fields named as `secrets` are kept nowhere.
 */
export function useKeptAction<Reason extends string = never>(
  action: (state: never, form: FormData) => Promise<AnswerFormState<Reason>>,
  secrets: readonly string[] = [],
) {
  // An action is given what it has answered itself, or nothing yet.
  const ofServer = action as Action<KeptFormState<Reason>>
  const kept: typeof ofServer = async (state, form) => {
    try {
      return await ofServer(state.status === 'away' ? idle : state, form)
    } catch (fault) {
      if (wasAnswered(fault)) throw fault
      return { status: 'away', typed: typedIn(form, secrets) }
    }
  }
  return useActionState<KeptFormState<Reason>, FormData>(useHasScript() ? kept : ofServer, idle)
}

/** What our server answers has a digest: a fault of its own, a way on to another page. Nothing else comes from it. */
const wasAnswered = (fault: unknown): boolean =>
  (fault instanceof Error && 'digest' in fault) || isOfOtherRelease(fault)
