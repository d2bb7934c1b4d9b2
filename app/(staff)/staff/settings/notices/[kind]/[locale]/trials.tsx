import type { ComponentProps, ReactNode } from 'react'
import type { Field } from '#components/notices/fault-words.ts'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type Props = {
  frame: (field: Field) => ComponentProps<typeof TextField>
  /** Whether a reservation may be typed to see its mail. */
  mayFill: boolean
  isSending: boolean
  words: { preview: ReactNode; test: ReactNode }
}

/** The two ways to try a text before it is saved: to look at the mail, and to have it sent. */
export const Trials = ({ frame, mayFill, isSending, words }: Props) => (
  <div className="grid gap-6 md:grid-cols-2">
    <div className="space-y-3">
      {mayFill && <TextField {...frame('number')} inputMode="numeric" autoComplete="off" />}
      <Button name="intent" value="preview" look="outline" disabled={isSending}>
        {words.preview}
      </Button>
    </div>
    <div className="space-y-3">
      <TextField {...frame('recipient')} type="email" autoComplete="email" />
      <Button name="intent" value="test" look="outline" disabled={isSending}>
        {words.test}
      </Button>
    </div>
  </div>
)
