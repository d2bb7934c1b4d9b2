import type { ComponentProps, ReactNode } from 'react'
import type { Field } from '#components/notices/fault-words.ts'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type Props = {
  frame: (field: Field) => ComponentProps<typeof TextField>
  /** Whether a reservation or a resident ID may be typed to see its text. */
  mayFill: boolean
  isSending: boolean
  /** A mail can be sent on trial, a paper shown as PDF at this address. */
  paperAddress: string | null
  words: Record<'preview' | 'test' | 'show' | 'showHint', ReactNode>
}

/** The ways to try a text before it is saved: to look at it, and to have it as what it will be. */
export const Trials = ({ frame, mayFill, isSending, paperAddress, words }: Props) => (
  <div className="grid gap-6 md:grid-cols-2">
    <div className="space-y-3">
      {mayFill && <TextField {...frame('number')} inputMode="numeric" autoComplete="off" />}
      <Button name="intent" value="preview" look="outline" disabled={isSending}>
        {words.preview}
      </Button>
    </div>
    <div className="space-y-3 self-end">
      {paperAddress ? (
        <>
          <p className="field-hint" id="show-hint">
            {words.showHint}
          </p>
          <Button
            name="intent"
            value="preview"
            look="outline"
            icon="print"
            formAction={paperAddress}
            formMethod="post"
            formTarget="_blank"
            aria-describedby="show-hint"
          >
            {words.show}
          </Button>
        </>
      ) : (
        <>
          <TextField {...frame('recipient')} type="email" autoComplete="email" />
          <Button name="intent" value="test" look="outline" disabled={isSending}>
            {words.test}
          </Button>
        </>
      )}
    </div>
  </div>
)
