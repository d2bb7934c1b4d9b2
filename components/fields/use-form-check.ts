'use client'

import { type FocusEvent, type FormEvent, startTransition, useRef, useState } from 'react'
import { afterPress } from '#components/fields/after-press.ts'
import type { FieldProblems } from '#lib/forms/form-state.ts'

/** What is wrong with a form as it stands, by the rules of the server. */
export type FormCheck = (form: FormData) => FieldProblems

type Wish<State> = {
  /** The last answer of the server. */
  state: State
  send: (form: FormData) => void
  /** Fetches the check when somebody begins to fill in the form: nobody waits for it before. */
  load: () => Promise<FormCheck>
}

/** What was found here since the server's last answer. */
type Found<State> = { since: State; problems: FieldProblems; left: string | null; answer: unknown }

/**
 * Tells what is wrong with a form without a round trip: of a field when it is left with something in it, of all of them
 * when the form is sent. The server checks it again, and alone where the check is not there (yet) or nothing runs.
 */
export function useFormCheck<State extends { status: string; problems?: FieldProblems }>(wish: Wish<State>) {
  const { state, send, load } = wish
  const check = useRef<FormCheck>(undefined)
  const fetching = useRef<Promise<void>>(undefined)
  const [found, setFound] = useState<Found<State> | null>(null)
  const told = state.status === 'invalid' ? state : null
  const blank: Found<State> = { since: state, problems: told?.problems ?? {}, left: null, answer: told }
  const { problems, left, answer } = found?.since === state ? found : blank

  const onFocus = () => {
    fetching.current ??= load().then(
      (loaded) => {
        check.current = loaded
      },
      () => {
        fetching.current = undefined
      },
    )
  }

  const onBlur = ({ target, relatedTarget, currentTarget: form }: FocusEvent<HTMLFormElement>) => {
    const name = nameOf(target)
    if (!name || name === nameOf(relatedTarget)) return
    // On a slow line the check may still be on its way.
    afterPress(() => void fetching.current?.then(() => tell(form, name)))
  }

  const tell = (form: HTMLFormElement, name: string) => {
    const filled = new FormData(form)
    const wrong = check.current?.(filled)
    if (!wrong) return
    const isEmpty = filled.getAll(name).every((value) => value === '')
    setFound((before) => {
      const known = before?.since === state ? before : blank
      // That something is missing is said when the form is sent: it may be on its way.
      if (isEmpty && !known.problems[name]) return before
      const { [name]: _, ...others } = known.problems
      const problem = wrong[name]
      return problem
        ? { ...known, problems: { ...others, [name]: problem }, left: name }
        : { ...known, problems: others, left: null }
    })
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // React empties a form that it sends itself: this way what was typed stays where it is.
    event.preventDefault()
    const filled = new FormData(event.currentTarget)
    const { submitter } = event.nativeEvent as SubmitEvent
    const isOtherAct = submitter instanceof HTMLButtonElement && submitter.name !== ''
    if (isOtherAct) filled.set(submitter.name, submitter.value)
    const wrong = isOtherAct ? {} : (check.current?.(filled) ?? {})
    if (Object.keys(wrong).length === 0) startTransition(() => send(filled))
    else setFound({ since: state, problems: wrong, left: null, answer: filled })
  }

  return {
    problems,
    /** The field that was just left with something wrong in it. */
    left,
    /** Another one with each answer to the whole form, from here or from the server; null while there is none. */
    answer,
    handlers: { onFocus, onBlur, onSubmit },
  }
}

/** The name under which an element of a form is sent, if it is one to fill in. */
const nameOf = (element: EventTarget | null): string | null =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement
    ? element.name
    : null
