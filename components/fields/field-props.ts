import type { ReactNode } from 'react'
import type { AnswerRule } from '#lib/fields/rules.ts'
import type { FieldProblem, FieldProblems, Typed } from '#lib/forms/form-state.ts'

/** A question ready to be shown in one language, for handing to a form in the browser. */
export type AskedField = Omit<AnswerRule, 'options'> & {
  label: ReactNode
  help: ReactNode
  /** `plain` is for places that cannot carry furigana. */
  options: { value: string; label: ReactNode; plain: string }[]
}

/** The sentences of those problems that a form can have; whatever else is wrong is not right. */
export type ProblemWords = Partial<Record<FieldProblem, ReactNode>> & { invalid?: ReactNode }

/** What is said of a problem; nothing where there is none. */
export const saidOf = (words: ProblemWords, problem: FieldProblem | undefined): ReactNode =>
  problem && (words[problem] ?? words.invalid)

/** What the inputs of every question say. */
export type FieldWords = {
  required: ReactNode
  optional: ReactNode
  choose: string
  hints: Record<'kana' | 'date' | 'phone' | 'number', ReactNode>
  address: Record<'postalCode' | 'address' | 'building', ReactNode> &
    Record<'postalCodeHint' | 'find' | 'found' | 'foundHint' | 'use' | 'filled' | 'notFound', ReactNode>
  problems: ProblemWords
}

export type FieldInputsProps = {
  fields: readonly AskedField[]
  words: FieldWords
  /** What was typed or answered before, by the name of the input. */
  values: Typed
  problems: FieldProblems
  /** The addresses of a postal code that was looked up, by the key of the question; without it nothing is looked up. */
  found?: Readonly<Record<string, string[]>> | undefined
}

export type FieldInputProps = Omit<FieldInputsProps, 'fields'> & { field: AskedField }
