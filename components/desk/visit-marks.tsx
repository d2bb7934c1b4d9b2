'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { UndoButton, type UndoWords } from '#components/desk/undo-button.tsx'
import { useKeptAction } from '#components/fields/use-kept-action.ts'
import { Button } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Mark, MarkRefusal } from '#lib/desk/rules.ts'
import type { FormState } from '#lib/forms/form-state.ts'

type Props = {
  action: (state: FormState<MarkRefusal>, form: FormData) => Promise<FormState<MarkRefusal>>
  visit: { id: string; version: number }
  /** The mark that may follow, with its words. */
  next: { mark: Mark; words: ReactNode } | null
  /** The words of the way back, where there is one. */
  undo: UndoWords | null
  /** Names the visit to a screen reader, after the words of each button. */
  numberWords: ReactNode
  refusals: Record<MarkRefusal, ReactNode>
  /** That the server was not reached, and what to do. */
  away: ReactNode
}

/** On a page loaded whole the browser itself moves the focus to the answer, without any script. */
const takesFocus = { tabIndex: -1, autoFocus: true }

/**
 * The buttons of one visit. The way back takes the place of the button that was just pressed: who taps twice by
 * mistake is asked, instead of marking the next step.
 */
export function VisitMarks({ action, visit, next, undo, numberWords, refusals, away }: Props) {
  const [state, act, isActing] = useKeptAction<MarkRefusal>(action)
  const { form, noteAct } = useFocusAfterAct(isActing, state.status !== 'idle', visit.version)
  const told = state.status === 'refused' ? refusals[state.reason] : state.status === 'away' && away
  const numbered = (words: ReactNode) => (
    <>
      {words}
      <VisuallyHidden> {numberWords}</VisuallyHidden>
    </>
  )
  return (
    <form ref={form} action={act} onSubmit={noteAct}>
      <input type="hidden" name="reservationId" value={visit.id} />
      <input type="hidden" name="version" value={visit.version} />
      <div className="visit-marks">
        {undo && <UndoButton disabled={isActing} words={{ ...undo, open: numbered(undo.open) }} />}
        {next && (
          <Button
            key={next.mark}
            name="mark"
            value={next.mark}
            look={undo ? 'solid' : 'outline'}
            disabled={isActing}
          >
            {numbered(next.words)}
          </Button>
        )}
      </div>
      {told && (
        <p role="alert" className="field-error" {...takesFocus}>
          {told}
        </p>
      )}
    </form>
  )
}

/**
 * The button that was pressed is gone afterwards: the focus goes to what stands there now, so that keyboards go on. The
 * answer may come before the line as it is now (the page is also fetched anew by itself): until then the old button
 * still stands there, and a focus given to it would be lost with it.
 */
function useFocusAfterAct(isActing: boolean, isRefused: boolean, version: number) {
  const form = useRef<HTMLFormElement>(null)
  const actedOn = useRef<number | null>(null)
  useEffect(() => {
    if (isActing || actedOn.current === null) return
    if (actedOn.current === version && !isRefused) return
    actedOn.current = null
    if (document.activeElement === document.body) form.current?.querySelector('button')?.focus()
  }, [isActing, isRefused, version])
  const noteAct = () => {
    actedOn.current = version
  }
  return { form, noteAct }
}
