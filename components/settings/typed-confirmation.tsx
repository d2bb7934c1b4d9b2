import type { ReactNode } from 'react'
import { TextField } from '#components/ui/text-field.tsx'

type Props = {
  name?: string
  /** What to type and why, with the word itself in it. */
  label: ReactNode
  required: ReactNode
  error?: ReactNode
}

/** What cannot be taken back asks for a word or a number to be typed, not only for a click. */
export const TypedConfirmation = ({ name = 'typed', ...frame }: Props) => (
  <TextField name={name} {...frame} autoComplete="off" className="max-w-64" />
)
