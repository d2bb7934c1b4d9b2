import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form'
import { answersSchema } from '#lib/fields/input.ts'
import type { AnswerRule } from '#lib/fields/rules.ts'
import type { FieldProblem, FieldProblems } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import type { Day } from '#lib/time.ts'

/** Checks a form of questions in the browser as the server will: by what stands in it, with the same schema. */
export const answerResolver =
  (form: { current: HTMLFormElement | null }, fields: readonly AnswerRule[], today: Day): Resolver =>
  () => {
    const input = parseForm(answersSchema(fields, today), new FormData(form.current ?? undefined))
    if (input.ok) return { values: {}, errors: {} }
    const errors: FieldErrors<FieldValues> = {}
    for (const [name, message] of Object.entries(
      input.state.status === 'invalid' ? input.state.problems : {},
    ))
      set(errors, name, { type: message, message })
    return { values: {}, errors }
  }

/** The problems among nested errors, by the name of the input: `answer.address.postalCode`. */
export function problemsIn(errors: object, name = ''): FieldProblems {
  const { type, message } = errors as { type?: unknown; message?: unknown }
  if (typeof type === 'string' && typeof message === 'string') return { [name]: message as FieldProblem }
  return Object.assign(
    {},
    ...Object.entries(errors).map(([part, inner]) =>
      inner && typeof inner === 'object' ? problemsIn(inner, name ? `${name}.${part}` : part) : {},
    ),
  )
}
