import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { controlAttributes, type FieldFrame, LabelledControl } from '#components/ui/field.tsx'

/** Options are plain words: an `<option>` cannot carry furigana. */
export type Option = { value: string; label: string; lang?: string | undefined }

type Props = FieldFrame & { options: Option[] } & Omit<
    ComponentProps<'select'>,
    'name' | 'required' | 'id' | 'children'
  >

/** A choice from a closed list, as the device shows it. */
export function SelectField({
  name,
  id,
  label,
  hint,
  error,
  required,
  optional,
  options,
  className,
  ...select
}: Props) {
  const frame = { name, ...(id && { id }), label, hint, error, required, optional }
  return (
    <LabelledControl {...frame}>
      <select {...controlAttributes(frame)} className={classNames('control', className)} {...select}>
        {options.map(({ value, label: words, lang }) => (
          <option key={value} value={value} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </LabelledControl>
  )
}
