import { withAnswers } from '#lib/fields/input.ts'
import type { AnswerRule } from '#lib/fields/rules.ts'
import type { FieldProblems } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { detailsInput } from '#lib/reservations/input.ts'
import type { Day } from '#lib/time.ts'

type Rules = {
  persons: readonly unknown[]
  fields: readonly AnswerRule[]
  /** Optional too where the account has an address. */
  email: 'no' | 'optional' | 'required'
  today: Day
}

/** What is wrong with the details of a visit, by the schema of the server; fetched by the form when it is filled in. */
export function checkDetails({ persons, fields, email, today }: Rules, form: FormData): FieldProblems {
  const visit = detailsInput({ visitors: persons, account: null }, { email })
  const input = parseForm(withAnswers(visit, fields, today), form)
  return !input.ok && input.state.status === 'invalid' ? input.state.problems : {}
}
