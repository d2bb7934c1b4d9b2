import { z } from 'zod'
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
} from '#lib/forms/fields.ts'
import type { Day } from '#lib/time.ts'
import {
  type AnswerRule,
  type Answers,
  type AnswerValue,
  addressParts,
  BIRTHDAY,
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
