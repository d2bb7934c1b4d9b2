import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { describedBy, type FieldFrame, FieldNotes, LabelText } from '#components/ui/field.tsx'

type Props = FieldFrame & Omit<ComponentProps<'input'>, 'name' | 'required' | 'id'>

/** One line to type in, with its label above. The browser's own bubbles stay off (`noValidate` on the form); errors are words on the page. */
export function TextField({ name, label, hint, error, required, optional, className, ...input }: Props) {
  const frame = { name, label, hint, error, required, optional }
  return (
    <div className="field">
      <label htmlFor={name} className="field-label">
        <LabelText {...frame} />
      </label>
      <FieldNotes {...frame} />
      <input
        id={name}
        name={name}
        type="text"
        className={classNames('control', className)}
        required={Boolean(required)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
        {...input}
      />
    </div>
  )
}
