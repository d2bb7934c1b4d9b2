import type { ReactNode } from 'react'
import { LetterView } from '#components/notices/letter-view.tsx'
import { Announced } from '#components/reservations/announced.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Letter } from '#lib/notices/rules.ts'

type Props = {
  state: { letter: Letter; isSent: boolean }
  words: { previewTitle: ReactNode; sent: ReactNode }
}

/** The mail that comes of a text, and whether it was sent on trial. */
export const MailPreview = ({ state, words }: Props) => (
  <Announced answer={state}>
    <section aria-labelledby="preview" className="max-w-3xl space-y-3">
      {state.isSent && <Notice tone="success" role="status" title={words.sent} />}
      <Heading level={2} size={3} id="preview">
        {words.previewTitle}
      </Heading>
      <LetterView letter={state.letter} />
    </section>
  </Announced>
)
