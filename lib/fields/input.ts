import { z } from 'zod'
import { moveShape } from '#lib/changes/input.ts'
import {
  date,
  figure,
  kana,
  line,
  lines,
  optionalEmail,
  phone,
  postalCode,
  ticked,
  wholeNumber,
} from '#lib/forms/fields.ts'
import { localizedOf, localizedShape } from '#lib/forms/localized.ts'
import { listQuery } from '#lib/list-query.ts'
import { type LocalizedText, shippedLocales } from '#lib/locales.ts'
import { themes } from '#lib/preferences.ts'
import type { Day } from '#lib/time.ts'
import {
  type AnswerRule,
  type Answers,
  type AnswerValue,
  addressParts,
  BIRTHDAY,
  choiceKinds,
  type FieldDefinition,
  type FieldWish,
  fieldAudiences,
  fieldForms,
  fieldKinds,
  inputName,
} from './rules.ts'

/**
 * What the form of these questions may send, `answer.name` and so on, read as answers by the key of the question.
 * What was left empty has no answer. The same on the server and in the browser; `today` is the day in Tokyo, since
 * nobody is born after it.
 */
export function answersSchema(fields: readonly AnswerRule[], today: Day) {
  const inputs = fields.map((field) => inputOf(field, today))
  const shape: z.ZodRawShape = Object.assign({}, ...inputs.map((input) => input.shape))
  return inputs
    .flatMap((input) => input.needs)
    .reduce((form, { name, when }) => {
      const isThere = (sent: Sent) => isAnswer(sent[name]) || !when(sent)
      // All that is missing is said at once, beside what is wrong in other fields.
      return form.refine(isThere, { path: [name], message: 'required', when: () => true })
    }, z.object(shape))
    .transform((sent): Answers => {
      const answers = inputs.map(({ key, read }) => [key, read(sent)] as const)
      return Object.fromEntries(answers.filter(([, value]) => isAnswer(value))) as Answers
    })
}

/** A form that asks something of its own besides: its own values, and `answers`. */
export const withAnswers = <Schema extends z.ZodType<object>>(
  schema: Schema,
  fields: readonly AnswerRule[],
  today: Day,
) =>
  z.intersection(
    schema,
    answersSchema(fields, today).transform((answers) => ({ answers })),
  )

type Sent = Record<string, unknown>

/** How one question is sent: its inputs, which of them must be there and when, and the answer they make. */
type Input = {
  key: string
  shape: z.ZodRawShape
  needs: { name: string; when: (sent: Sent) => boolean }[]
  read: (sent: Sent) => AnswerValue | undefined
}

function inputOf(field: AnswerRule, today: Day): Input {
  if (field.kind === 'address') return addressInput(field)
  const name = inputName(field.key)
  return {
    key: field.key,
    shape: { [name]: schemaOf(field, today) },
    needs: field.isRequired ? [{ name, when: () => true }] : [],
    read: (sent) => sent[name] as string | string[] | undefined,
  }
}

function schemaOf({ key, kind, maxLength, options }: AnswerRule, today: Day): z.ZodType {
  const values = options.map(({ value }) => value)
  switch (kind) {
    case 'text':
      return line(maxLength).optional()
    case 'long_text':
      return lines(maxLength).optional()
    case 'kana':
      return kana(maxLength).optional()
    case 'number':
      return figure(maxLength).optional()
    case 'date':
      return date()
        .refine((day) => key !== BIRTHDAY || day <= today, 'future_date')
        .optional()
    case 'phone':
      return phone().optional()
    case 'email':
      return optionalEmail
    case 'checkboxes':
      return ticked(values as [string, ...string[]])
    default:
      return z.enum(['', ...values], 'choice').optional()
  }
}

/** An address is one answer of three inputs: who begins one gives its postal code and the address itself. */
function addressInput({ key, isRequired, maxLength }: AnswerRule): Input {
  const names = addressParts.map((part) => inputName(key, part))
  const [code, address, building] = names as [string, string, string]
  const isBegun = (sent: Sent) => names.some((name) => isAnswer(sent[name]))
  const when = (sent: Sent) => isRequired || isBegun(sent)
  return {
    key,
    shape: {
      [code]: postalCode().optional(),
      [address]: line(maxLength).optional(),
      [building]: line(maxLength).optional(),
    },
    needs: [
      { name: code, when },
      { name: address, when },
    ],
    read: (sent) => {
      const [digits = '', street = '', house = ''] = names.map((name) => sent[name] as string | undefined)
      return isBegun(sent) ? { postalCode: digits, address: street, building: house } : undefined
    },
  }
}

const isAnswer = (value: unknown): boolean => value !== undefined && value !== '' && !isEmptyList(value)

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** How many answers to choose from a question may have. */
const MOST_OPTIONS = 30

/** Empty lines for further answers to choose, below those there are. */
const SPARE_OPTIONS = 3

/** The lines for answers to choose: each there is, by its value, and some for new ones. */
export function optionLines(options: FieldDefinition['options']): { name: string; label?: LocalizedText }[] {
  const spare = Array.from({ length: Math.min(SPARE_OPTIONS, MOST_OPTIONS - options.length) })
  return [
    ...options.map(({ label }) => ({ label })),
    ...spare.map((): { label?: LocalizedText } => ({})),
  ].map((option, index) => ({ ...option, name: `option.${index}` }))
}

/** What an administrator sends about a question that has these answers to choose already, read as what it is to be. */
export function definitionInput(options: FieldDefinition['options']) {
  const rows = optionLines(options)
  const decided = z.object({
    kind: z.enum(fieldKinds, 'choice'),
    isRequired: z.enum(['yes', 'no'], 'choice'),
    visibleTo: z.enum(fieldAudiences, 'choice'),
    maxLength: wholeNumber({ least: 1, most: 2000 }),
  })
  const words = z.object({
    ...localizedShape('label', { maxLength: 100, isRequired: true, isQuestion: true }),
    ...localizedShape('help', { maxLength: 300, isLong: true }),
    ...Object.assign({}, ...rows.map(({ name }) => localizedShape(name, { maxLength: 100 }))),
  })
  return z
    .intersection(decided, words)
    .transform((sent): FieldWish => {
      const help = localizedOf('help', sent)
      return {
        kind: sent.kind,
        isRequired: sent.isRequired === 'yes',
        visibleTo: sent.visibleTo,
        maxLength: sent.maxLength,
        label: localizedOf('label', sent),
        help: Object.values(help).some(Boolean) ? help : null,
        options: choiceKinds.includes(sent.kind) ? keptOptions(rows, options, sent) : [],
      }
    })
    .refine(({ kind, options: left }) => !choiceKinds.includes(kind) || left.length > 0, {
      path: ['option.0.ja'],
      message: 'required',
    })
}

/** The answers to choose with a Japanese name; one that lost its name is gone, a new one gets a value nobody has used. */
function keptOptions(
  rows: readonly { name: string }[],
  known: FieldDefinition['options'],
  sent: Record<string, unknown>,
): FieldDefinition['options'] {
  const taken = new Set(known.map(({ value }) => value))
  return rows.flatMap(({ name }, index) => {
    const label = localizedOf(name, sent)
    if (!label.ja) return []
    const value = known[index]?.value ?? newValue(taken)
    taken.add(value)
    return [{ value, label }]
  })
}

function newValue(taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number += 1)
    if (!taken.has(`choice_${number}`)) return `choice_${number}`
}

/** Whether a question is only to be looked at, and how. */
export const draftLook = z.object({
  intent: z.literal('preview').optional().catch(undefined),
  as: z.enum(shippedLocales).catch('ja'),
  theme: z.enum(themes).catch('standard'),
})

/** A question as the address of its page names it. */
export const fieldAddress = z.object({
  form: z.enum(fieldForms),
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
})

/** A question is moved among its neighbours. */
export const moveInput = fieldAddress.extend(moveShape)

/** The row that the form was filled in with, as it travels in the form; anything else is no row. */
export const seenField = z
  .string()
  .max(100_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('invalid')
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), z.unknown()))

/** How the lists of questions are asked for. */
export const fieldsList = listQuery(['order', 'question', 'kind', 'state'])

/** What the list shows: what was just done, and the preview of a form in a language. */
export const fieldsQuery = z.object({
  done: z.enum(['saved', 'retired', 'restored', 'moved']).optional().catch(undefined),
  form: z.enum(fieldForms).catch('registration'),
  language: z.enum(shippedLocales).catch('ja'),
})
