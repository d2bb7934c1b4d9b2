import type { ReactNode } from 'react'
import { type FieldProblem, fieldProblems } from '#lib/forms/form-state.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** The sentence of every field problem, for handing to a form that answers without reloading the page. */
export const problemWords = (locale: Locale): Record<FieldProblem, ReactNode> =>
  wordsOfProblems(locale, fieldProblems)

/** The sentences of those problems that a form can have. */
export function wordsOfProblems<const Problem extends FieldProblem>(
  locale: Locale,
  problems: readonly Problem[],
): Record<Problem, ReactNode> {
  const t = textOf(locale, 'shell')
  const words = problems.map((problem) => [problem, t(`problem.${problem as FieldProblem}`)])
  return Object.fromEntries(words) as Record<Problem, ReactNode>
}
