import type { ReactNode } from 'react'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'

type Props = {
  /** The name of the list, such as "steps of the booking". */
  label: string
  steps: { id: string; label: ReactNode }[]
  /** Where one is, from 0. */
  current: number
  /** What a screen reader says before the name of a step that is behind. */
  doneWord: ReactNode
}

/** Where one is on a way of several pages. */
export const StepIndicator = ({ label, steps, current, doneWord }: Props) => (
  <ol className="steps no-print" aria-label={label}>
    {steps.map(({ id, label: name }, index) => (
      <li
        key={id}
        className={stateClass(index, current)}
        aria-current={index === current ? 'step' : undefined}
      >
        {index < current && <VisuallyHidden>{doneWord} </VisuallyHidden>}
        {name}
      </li>
    ))}
  </ol>
)

const stateClass = (index: number, current: number): string => {
  if (index === current) return 'step-current'
  return index < current ? 'step-done' : 'step-ahead'
}
