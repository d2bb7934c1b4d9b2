import { answersSchema } from '#lib/fields/input.ts'
import type { AnswerRule } from '#lib/fields/rules.ts'
import type { FieldProblems } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import type { Day } from '#lib/time.ts'

/** What is wrong with answers to these questions, by the schema of the server; fetched by the form when it is filled in. */
export function checkAnswers(fields: readonly AnswerRule[], today: Day, form: FormData): FieldProblems {
  const input = parseForm(answersSchema(fields, today), form)
  return !input.ok && input.state.status === 'invalid' ? input.state.problems : {}
}
