import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

/** What every form field has around its control. Words come finished, so that fields also live in client components. */
export type FieldFrame = {
  /** The name in the form; unless there is an id, also the id that the error summary links to. */
  name: string
  /** Differs from the name where several fields of a form bear the same one. */
  id?: string
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
export const describedBy = ({ name, id = name, hint, error }: FieldFrame): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

/** The label's words with the mark 必須 or 任意 beside them; the space keeps both apart where no style sheet does. */
export const LabelText = ({
  label,
  required,
  optional,
}: Pick<FieldFrame, 'label' | 'required' | 'optional'>) => (
  <>
    <span>{label}</span> {required && <span className="field-mark field-mark-required">{required}</span>}
    {!required && optional && <span className="field-mark">{optional}</span>}
  </>
)

/** The hint and the error between label and control. */
export const FieldNotes = ({
  name,
  id = name,
  hint,
  error,
}: Pick<FieldFrame, 'name' | 'id' | 'hint' | 'error'>) => (
  <>
    {hint && (
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${id}-error`} className="field-error">
        <Icon name="error" />
        <span>{error}</span>
      </p>
    )}
  </>
)

/** A control with its label above, hint and error between. */
export const LabelledControl = ({ children, ...frame }: FieldFrame & { children: ReactNode }) => (
  <div className="field">
    <label htmlFor={frame.id ?? frame.name} className="field-label">
      <LabelText {...frame} />
    </label>
    <FieldNotes {...frame} />
    {children}
  </div>
)

/** What every control says of itself: its name, and how it hangs together with label, hint and error. */
export const controlAttributes = (frame: FieldFrame) => ({
  id: frame.id ?? frame.name,
  name: frame.name,
  required: Boolean(frame.required),
  'aria-invalid': frame.error ? true : undefined,
  'aria-describedby': describedBy(frame),
})
