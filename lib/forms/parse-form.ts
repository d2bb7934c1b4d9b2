import type { z } from 'zod'
import { hasMyNumber, withoutMyNumber } from '#lib/my-number.ts'
import {
  type FieldProblem,
  type FieldProblems,
  type FormState,
  fieldProblems,
  type Typed,
} from './form-state.ts'

/**
 * Checks a sent form against its input schema. A field that appears more than once becomes a list, as with check
 * boxes; a schema that wants one value then refuses it. On failure the state carries what was typed, except the
 * fields named as secrets and any 個人番号, whichever field it was typed into.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  secrets: readonly string[] = [],
): { ok: true; value: z.output<Schema>; typed: Typed } | { ok: false; state: FormState } {
  const typed = typedIn(form, secrets)
  const result = schema.safeParse(objectOf(form), { reportInput: true })
  if (result.success) return { ok: true, value: result.data, typed }
  return { ok: false, state: { status: 'invalid', problems: problemsOf(result.error), typed } }
}

/** The first problem of each field, as the key of a translated sentence. */
export function problemsOf(error: z.ZodError): FieldProblems {
  const problems: FieldProblems = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form')
    problems[field] ??= problemOf(issue)
  }
  return problems
}

/** What is wrong with a field, as the key of a translated sentence. The schema must report its input. */
export function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  // What is there but has the wrong type is not missing, whatever the schema says of its absence.
  if (issue.code === 'invalid_type' && issue.message === 'required') return 'invalid'
  if ((fieldProblems as readonly string[]).includes(issue.message)) return issue.message as FieldProblem
  return problemOfKind(issue)
}

/** For a schema that gives no problem of its own. */
function problemOfKind(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too_long' : 'too_big'
  if (issue.code === 'too_small' && issue.origin !== 'string') return 'too_small'
  if (issue.code === 'too_small') return issue.minimum === 1 ? 'required' : 'too_short'
  if (issue.code === 'invalid_value') return 'choice'
  return issue.code === 'invalid_format' ? (problemOfFormat[issue.format] ?? 'invalid') : 'invalid'
}

const problemOfFormat: Partial<Record<string, FieldProblem>> = {
  email: 'email',
  date: 'date',
  datetime: 'date',
}

function objectOf(form: FormData): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const values = form.getAll(name)
    object[name] = values.length > 1 ? values : values[0]
  }
  return object
}

/** As long as the longest list that a form of ours takes: what comes back cut looks whole, and is sent so. */
const MOST_KEPT = 130_000

/** What was typed, by field, to show it again: without the fields named as secrets, and without any 個人番号. */
export function typedIn(form: FormData, secrets: readonly string[] = []): Typed {
  const typed: Typed = {}
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION') || secrets.includes(name) || typeof value !== 'string') continue
    const kept = value.slice(0, MOST_KEPT)
    const shown = hasMyNumber(kept) ? restOf(kept) : kept
    if (shown !== null) typed[name] = [...(typed[name] ?? []), shown]
  }
  return typed
}

/** The fields with a 個人番号 in them, for a form that comes back without it and was not meant to be saved yet. */
export const numberProblems = (form: FormData): FieldProblems =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && hasMyNumber(value) ? [[name, 'my_number' as const]] : [],
    ),
  )

/** Nobody types so much twice because of one number in it. */
const A_SENTENCE = 25

/** A longer text without the number in it; a short one is the number, and not shown again. */
const restOf = (text: string): string | null =>
  (text.length < A_SENTENCE ? '' : withoutMyNumber(text)) || null
