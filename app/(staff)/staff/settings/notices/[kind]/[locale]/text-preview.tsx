import type { ReactNode } from 'react'
import { LetterView } from '#components/notices/letter-view.tsx'
import { Announced } from '#components/reservations/announced.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type FixedPart, type PaperKind, partsOfPaper } from '#lib/documents/rules.ts'
import type { Letter } from '#lib/notices/rules.ts'

type Props = {
  state: { letter: Letter; isSent: boolean }
  paper: PaperKind | null
  words: { previewTitle: ReactNode; sent: ReactNode; fixed: Record<FixedPart, ReactNode> }
}

/** The mail or the paper that comes of a text, and whether it was sent on trial. */
export const TextPreview = ({ state, paper, words }: Props) => (
  <Announced answer={state}>
    <section aria-labelledby="preview" className="max-w-3xl space-y-3">
      {state.isSent && <Notice tone="success" role="status" title={words.sent} />}
      <Heading level={2} size={3} id="preview">
        {words.previewTitle}
      </Heading>
      <LetterView
        letter={state.letter}
        parts={paper ? partsOfPaper(paper) : undefined}
        nameOf={words.fixed}
      />
    </section>
  </Announced>
)
