import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { describedBy, type FieldFrame, FieldNotes, LabelText } from '#components/ui/field.tsx'

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Not for this person to change: grey, and sent as it is. Its hint says why. */
  isFixed?: boolean
}

type Props = FieldFrame & {
  choices: Choice[]
  /** What is ticked at first: what was typed before, or the default. */
  chosen?: readonly string[]
}

/** Any number of ticks under one question. */
export const CheckboxGroup = (props: Props) => <ChoiceGroup type="checkbox" {...props} />

/** One of a few answers, all in sight. */
export const RadioGroup = (props: Props) => <ChoiceGroup type="radio" {...props} />

function ChoiceGroup({ type, choices, chosen = [], ...frame }: Props & { type: 'checkbox' | 'radio' }) {
  const { name, error } = frame
  return (
    <fieldset className="field" aria-describedby={describedBy(frame)} aria-invalid={error ? true : undefined}>
      <legend className="field-label">
        <LabelText {...frame} />
      </legend>
      <FieldNotes {...frame} />
      <div className="choices">
        {choices.map(({ value, label, hint, isFixed }, index) => (
          <label key={value} className={classNames('choice', isFixed && 'choice-fixed')}>
            <input
              // The first one carries the group's own id: the error summary leads to it.
              id={index === 0 ? name : `${name}-${value}`}
              type={type}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              disabled={isFixed}
            />
            {isFixed && chosen.includes(value) && <input type="hidden" name={name} value={value} />}
            <span>
              {label}
              {hint && <span className="choice-hint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
