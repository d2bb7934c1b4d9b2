import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { describedBy, type FieldFrame, FieldNotes, LabelText } from '#components/ui/field.tsx'

/** Options are plain words: an `<option>` cannot carry furigana. */
export type Option = { value: string; label: string }

type Props = FieldFrame & { options: Option[] } & Omit<
    ComponentProps<'select'>,
    'name' | 'required' | 'id' | 'children'
  >

/** A choice from a closed list, as the device shows it. */
export function SelectField({
  name,
  id = name,
  label,
  hint,
  error,
  required,
  optional,
  options,
  className,
  ...select
}: Props) {
  const frame = { name, id, label, hint, error, required, optional }
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        <LabelText {...frame} />
      </label>
      <FieldNotes {...frame} />
      <select
        id={id}
        name={name}
        className={classNames('control', className)}
        required={Boolean(required)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
        {...select}
      >
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
