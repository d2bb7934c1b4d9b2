import type { ComponentProps, ReactNode } from 'react'
import type { Field } from '#components/notices/fault-words.ts'
import { Button } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type Props = {
  frame: (field: Field) => ComponentProps<typeof TextField>
  /** Whether a reservation or a resident ID may be typed to see its text. */
  mayFill: boolean
  ownEmail: string | null
  isSending: boolean
  /** A mail can be sent on trial, a paper shown as PDF at this address. */
  paperAddress: string | null
  words: Record<'preview' | 'test' | 'testTo' | 'testNowhere' | 'toAccount' | 'show' | 'showHint', ReactNode>
}

/** The ways to try a text before it is saved: to look at it, and to have it as what it will be. */
export const Trials = ({ frame, mayFill, ownEmail, isSending, paperAddress, words }: Props) => (
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
        <Test ownEmail={ownEmail} isSending={isSending} words={words} />
      )}
    </div>
  </div>
)

/** A trial goes to whoever writes the text, and nowhere else. */
const Test = ({ ownEmail, isSending, words }: Pick<Props, 'ownEmail' | 'isSending' | 'words'>) =>
  ownEmail ? (
    <>
      <p>
        {words.testTo} <strong>{ownEmail}</strong>
      </p>
      <Button name="intent" value="test" look="outline" disabled={isSending}>
        {words.test}
      </Button>
    </>
  ) : (
    <p>
      {words.testNowhere} <Link href="/staff/account">{words.toAccount}</Link>
    </p>
  )
