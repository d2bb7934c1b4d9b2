import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

/** What every form field has around its control. Words come finished, so that fields also live in client components. */
export type FieldFrame = {
  /** The name in the form; also the id that the error summary links to. */
  name: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with it, as a whole sentence. */
  error?: ReactNode
  /** The word 必須; its presence makes the field required for screen readers. */
  required?: ReactNode
  /** The word 任意, where most fields are required. */
  optional?: ReactNode
}

/** The ids of hint and error, for `aria-describedby`. */
export const describedBy = ({ name, hint, error }: FieldFrame): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined

/** The label's words with the mark 必須 or 任意 beside them. */
export const LabelText = ({
  label,
  required,
  optional,
}: Pick<FieldFrame, 'label' | 'required' | 'optional'>) => (
  <>
    <span>{label}</span>
    {required && <span className="field-mark field-mark-required">{required}</span>}
    {!required && optional && <span className="field-mark">{optional}</span>}
  </>
)

/** The hint and the error between label and control. */
export const FieldNotes = ({ name, hint, error }: Pick<FieldFrame, 'name' | 'hint' | 'error'>) => (
  <>
    {hint && (
      <p id={`${name}-hint`} className="field-hint">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${name}-error`} className="field-error">
        <Icon name="error" />
        <span>{error}</span>
      </p>
    )}
  </>
)
