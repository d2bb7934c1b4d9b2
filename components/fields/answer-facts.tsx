import { Facts } from '#components/ui/facts.tsx'
import type { AnswerInWords } from '#lib/fields/queries.ts'
import { withRuby } from '#lib/i18n/ruby.tsx'

/** What was answered to the city's questions, one under the other; nothing where nothing was. */
export const AnswerFacts = ({ answers }: { answers: readonly AnswerInWords[] }) =>
  answers.length > 0 && (
    <Facts
      facts={answers.map(({ key, label, answer }) => ({
        key,
        term: withRuby(label),
        detail: <span className="whitespace-pre-line break-words">{withRuby(answer)}</span>,
      }))}
    />
  )
