import type { ReactNode } from 'react'
import { type FixedPart, isFixed, type PaperKind, partsOfPaper } from '#lib/documents/rules.ts'

type Props = { paper: PaperKind; words: { fixedTitle: ReactNode; fixed: Record<FixedPart, ReactNode> } }

/** What stands on a paper whatever is written. */
export const FixedParts = ({ paper, words }: Props) => (
  <section aria-labelledby="fixed" className="space-y-2">
    <h2 id="fixed" className="field-label">
      {words.fixedTitle}
    </h2>
    <ul className="field-hint list-disc pl-6">
      {partsOfPaper(paper)
        .filter(isFixed)
        .map((part) => (
          <li key={part}>{words.fixed[part]}</li>
        ))}
    </ul>
  </section>
)
