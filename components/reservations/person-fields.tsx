import type { ReactNode } from 'react'
import { type Option, SelectField } from '#components/ui/select-field.tsx'
import type { Typed } from '#lib/forms/form-state.ts'

export type PersonWords = {
  attendance: ReactNode
  attendanceHint: ReactNode
  attendances: Option[]
  reason: ReactNode
  reasonHint: ReactNode
  reasons: Option[]
}

type Props = {
  /** Counted from 0, as the fields are named. */
  number: number
  heading: ReactNode
  typed: Typed
  errorOf: (field: string) => ReactNode
  words: PersonWords
}

/**
 * Who stands at the counter for one person of the visit. The reason belongs to an agent alone: the style sheet hides it
 * otherwise, where the browser can tell; elsewhere it stands there and is ignored.
 */
export function PersonFields({ number, heading, typed, errorOf, words }: Props) {
  const [attendance, reason] = [`attendance.${number}`, `reason.${number}`]
  return (
    <fieldset className="visit-person space-y-4">
      <legend className="field-label">{heading}</legend>
      <SelectField
        name={attendance}
        label={words.attendance}
        // Said once: it is the same for everybody.
        hint={number === 0 && words.attendanceHint}
        options={words.attendances}
        error={errorOf(attendance)}
        defaultValue={typed[attendance]?.[0]}
      />
      <div className="agent-reason">
        <SelectField
          name={reason}
          label={words.reason}
          hint={words.reasonHint}
          options={words.reasons}
          error={errorOf(reason)}
          defaultValue={typed[reason]?.[0]}
        />
      </div>
    </fieldset>
  )
}
