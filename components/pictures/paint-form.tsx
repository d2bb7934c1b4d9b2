'use client'

import { useActionState, useReducer } from 'react'
import { useHasScript } from '#components/ui/use-has-script.ts'
import { idle } from '#lib/forms/form-state.ts'
import { type Picture, pictureText, sharesOf } from '#lib/pictures/rules.ts'
import type { ApplyChoices } from './apply-fields.tsx'
import { PaintGrid } from './paint-grid.tsx'
import type { GridTime, GridWords } from './paint-row.tsx'
import { painted, pictureIn, type Said, startOf } from './paint-state.ts'
import { PaintTools, type ToolWords } from './paint-tools.tsx'
import { PictureForm, type PictureFormWords, type PictureState } from './picture-form.tsx'

type Props = {
  action: (state: PictureState, form: FormData) => Promise<PictureState>
  hidden: Record<string, string>
  times: GridTime[]
  /** What the grid begins with: the day, or what was painted before somebody came back from the dry run. */
  picture: Picture
  height: number
  choices: ApplyChoices
  words: {
    form: PictureFormWords
    grid: GridWords
    tools: ToolWords
    /** With `%from%`, `%until%`, `%first%`, `%last%` and `%kind%` to fill in. */
    painted: string
    undone: string
    redone: string
    nothing: string
    order: string
    /** For one time with fewer lanes than bookings, for two … */
    fewer: string[]
  }
}

/** A day to paint, with its tools, and where it leads. */
export function PaintForm({ action, hidden, times, picture, height, choices, words }: Props) {
  const [answer, send, isSending] = useActionState(action, idle)
  const [state, act] = useReducer(painted, null, () =>
    startOf(
      picture,
      times.map(({ lock }) => lock !== null),
      height,
    ),
  )
  const isReady = useHasScript()
  const fewer = times.filter(
    ({ owned }, index) => owned.length > sharesOf(state.columns[index] ?? []).lanes,
  ).length
  return (
    <PictureForm
      send={send}
      isSending={isSending || !isReady}
      state={answer}
      hidden={{ ...hidden, picture: pictureText(pictureIn(state, times)) }}
      words={words.form}
      choices={choices}
      labelOf={(name) =>
        name === 'until' || name === 'weekdays' ? words.form.apply[name] : words.form.apply.days
      }
    >
      {() => (
        <div className="space-y-4">
          <PaintTools state={state} act={act} words={words.tools} />
          <PaintGrid state={state} act={act} times={times} words={words.grid} />
          <p role="status" className="field-hint">
            {inWords(state.said, times, words)}
          </p>
          {fewer > 0 && <p className="field-error">{words.fewer[fewer - 1]}</p>}
          <p className="field-hint">{words.order}</p>
        </div>
      )}
    </PictureForm>
  )
}

/** Each step is said once when it is whole, not while a finger still moves. */
function inWords(said: Said, times: readonly GridTime[], words: Props['words']): string {
  if (!said) return ''
  if (said.kind !== 'painted') return words[said.kind]
  const { from, to, paint } = said
  const values: Record<string, string> = {
    from: times[from.time]?.opens ?? '',
    until: times[to.time]?.closes ?? '',
    first: `${from.lane + 1}`,
    last: `${to.lane + 1}`,
    kind: words.grid.kinds[paint],
  }
  return words.painted.replace(/%(\w+)%/g, (_, name: string) => values[name] ?? '')
}
