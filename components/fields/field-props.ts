import type { ComponentProps, ReactNode } from 'react'
import type { AnswerRule } from '#lib/fields/rules.ts'
import type { FieldProblem, FieldProblems, Typed } from '#lib/forms/form-state.ts'

/** A question ready to be shown in one language, for handing to a form in the browser. */
export type AskedField = Omit<AnswerRule, 'options'> & {
  label: ReactNode
  help: ReactNode
  /** `plain` is for places that cannot carry furigana. */
  options: { value: string; label: ReactNode; plain: string }[]
}

/** What the inputs of every question say. */
export type FieldWords = {
  required: ReactNode
  optional: ReactNode
  choose: string
  hints: Record<'kana' | 'date' | 'phone' | 'number', ReactNode>
  address: Record<'postalCode' | 'address' | 'building', ReactNode> &
    Record<'postalCodeHint' | 'find' | 'found' | 'foundHint' | 'use' | 'filled' | 'notFound', ReactNode>
  problems: Record<FieldProblem, ReactNode>
}

/** What a form in the browser hangs on an input to watch it, by the input's name. */
type Register = (name: string) => Pick<ComponentProps<'input'>, 'ref' | 'onBlur'> & {
  onChange: (event: { target: unknown }) => unknown
}

export type FieldInputsProps = {
  fields: readonly AskedField[]
  words: FieldWords
  /** What was typed or answered before, by the name of the input. */
  values: Typed
  problems: FieldProblems
  /** The addresses of a postal code that was looked up, by the key of the question; without it nothing is looked up. */
  found?: Readonly<Record<string, string[]>> | undefined
  register?: Register
}

export type FieldInputProps = Omit<FieldInputsProps, 'fields'> & { field: AskedField }
