/**
 * What a form shows again after it was sent: React empties a form after its action, so what was typed travels here. A
 * refusal may name what of it was meant.
 */
export type FormState<Reason extends string = never> =
  | { status: 'idle' }
  | { status: 'invalid'; problems: FieldProblems; typed: Typed }
  | { status: 'refused'; reason: Reason; typed: Typed; named?: readonly string[] }

/** The form waits to be sent once more, after somebody has read what it would do: one sentence an effect. */
export type AskedState = { status: 'asked'; said: string[]; typed: Typed }

/** What a form would make of what was typed, for who wants to see it before it is saved. */
export type ShownState<Shown> = { status: 'shown'; shown: Shown; typed: Typed }

/** The hidden field that carries what was said back, so that only what somebody has read is done. */
export const AGREED = 'agreed'

/** What was said as the form carries it. Browsers write every end of a line as two letters; both are the same. */
const lineOf = (said: string): string => said.replaceAll('\r\n', '\n')

/** Whether this is what somebody has read and agreed to; where there is nothing to say, nobody is asked. */
export const hasAgreed = (form: FormData, said: readonly string[]): boolean =>
  said.length === 0 || lineOf(String(form.get(AGREED))) === said.join('\n')

/** What was typed, by field, without secrets and without what may be a 個人番号. */
export type Typed = Record<string, string[]>

/** The first problem of each field. */
export type FieldProblems = Record<string, FieldProblem>

export const fieldProblems = [
  'required',
  'too_long',
  'too_short',
  'too_small',
  'too_big',
  'email',
  'choice',
  'number',
  'date',
  'future_date',
  'order',
  'shares',
  'kana',
  'phone',
  'postal_code',
  'reservation_number',
  'access_key',
  'notice_number',
  'resident_number',
  'code',
  'password_short',
  'password_differs',
  'typed_differs',
  'email_code',
  'control_characters',
  'my_number',
  'asks_my_number',
  'invalid',
] as const

/** The key of a sentence under `shell.problem`: what is wrong with one field. */
export type FieldProblem = (typeof fieldProblems)[number]

export const idle = { status: 'idle' } as const
