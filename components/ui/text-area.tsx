import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { controlAttributes, type FieldFrame, LabelledControl } from '#components/ui/field.tsx'

type Props = FieldFrame & Omit<ComponentProps<'textarea'>, 'name' | 'required' | 'id'>

/** Several lines to type in, with its label above. */
export function TextArea({ name, label, hint, error, required, optional, className, ...area }: Props) {
  const frame = { name, label, hint, error, required, optional }
  return (
    <LabelledControl {...frame}>
      <textarea
        {...controlAttributes(frame)}
        rows={4}
        className={classNames('control', className)}
        {...area}
      />
    </LabelledControl>
  )
}
