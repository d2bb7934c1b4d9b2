import type { ReactNode } from 'react'
import { type FieldProblem, fieldProblems } from '#lib/forms/form-state.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** The sentence of every field problem, for handing to a form that answers without reloading the page. */
export function problemWords(locale: Locale): Record<FieldProblem, ReactNode> {
  const t = textOf(locale, 'shell')
  return Object.fromEntries(fieldProblems.map((problem) => [problem, t(`problem.${problem}`)])) as Record<
    FieldProblem,
    ReactNode
  >
}
