import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { controlAttributes, type FieldFrame, LabelledControl } from '#components/ui/field.tsx'

type Props = FieldFrame & Omit<ComponentProps<'input'>, 'name' | 'required' | 'id'>

/** One line to type in, with its label above. The browser's own bubbles stay off (`noValidate` on the form); errors are words on the page. */
export function TextField({ name, label, hint, error, required, optional, className, ...input }: Props) {
  const frame = { name, label, hint, error, required, optional }
  return (
    <LabelledControl {...frame}>
      <input
        {...controlAttributes(frame)}
        type="text"
        className={classNames('control', className)}
        {...input}
      />
    </LabelledControl>
  )
}
