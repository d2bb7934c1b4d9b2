import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { describedBy, type FieldFrame, FieldNotes, LabelText } from '#components/ui/field.tsx'

type Props = FieldFrame & Omit<ComponentProps<'textarea'>, 'name' | 'required' | 'id'>

/** Several lines to type in, with its label above. */
export function TextArea({ name, label, hint, error, required, optional, className, ...area }: Props) {
  const frame = { name, label, hint, error, required, optional }
  return (
    <div className="field">
      <label htmlFor={name} className="field-label">
        <LabelText {...frame} />
      </label>
      <FieldNotes {...frame} />
      <textarea
        id={name}
        name={name}
        rows={4}
        className={classNames('control', className)}
        required={Boolean(required)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
        {...area}
      />
    </div>
  )
}
