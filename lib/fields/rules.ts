import type { FieldProblem, FormState, Typed } from '#lib/forms/form-state.ts'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import type { Theme } from '#lib/preferences.ts'

/** 登録項目・申込項目: what a city asks for besides the visit itself, as data. */

export const fieldForms = ['registration', 'booking'] as const

export const fieldKinds = [
  'text',
  'kana',
  'number',
  'date',
  'phone',
  'email',
  'address',
  'select',
  'radio',
  'checkboxes',
  'long_text',
] as const

export type FieldForm = (typeof fieldForms)[number]

export type FieldKind = (typeof fieldKinds)[number]

/** Staff see every field; residents only what the city shows them. */
export const fieldAudiences = ['resident_and_staff', 'staff'] as const

export type FieldAudience = (typeof fieldAudiences)[number]

/** One question as the city defined it. */
export type FieldDefinition = {
  key: string
  kind: FieldKind
  label: LocalizedText
  help: LocalizedText | null
  options: { value: string; label: LocalizedText }[]
  isRequired: boolean
  maxLength: number
  visibleTo: FieldAudience
}

/** A question as it is kept: with its form, its place among the others, and whether it is still asked. */
export type KeptField = FieldDefinition & { form: FieldForm; position: number; retiredAt: Date | null }

/** What an administrator may decide about a question; its form and key stay what they are. */
export type FieldWish = Omit<FieldDefinition, 'key'>

/** A question that is being edited, in the language and the colours that its editor wants to see. */
export type FieldDraft = { field: FieldWish; as: Locale; theme: Theme }

/** Kinds whose answer is chosen from the city's own list. */
export const choiceKinds: readonly FieldKind[] = ['select', 'radio', 'checkboxes']

/** Kinds whose answer is typed, so that it may be too long; of an address each line counts for itself. */
export const typedKinds: readonly FieldKind[] = ['text', 'kana', 'number', 'address', 'long_text']

/** Who has answered a question so far. `without` counts people who registered and left it open. */
export type FieldUse = {
  answered: number
  without: number
  byOption: Readonly<Record<string, number>>
  /** How many typed answers are of which length. */
  byLength: Readonly<Record<number, number>>
}

/** What a change of a question does to what people have answered already; a sentence each, with its number. */
export type FieldEffect =
  | { kind: 'answers_kept' | 'now_required' | 'hidden' | 'shown'; count: number }
  | { kind: 'option_gone'; count: number; option: string }
  | { kind: 'option_renamed'; count: number; option: string; renamed: string }
  | { kind: 'longer'; count: number; form: FieldForm; most: number }

type Decided = Pick<
  KeptField,
  'form' | 'kind' | 'isRequired' | 'visibleTo' | 'options' | 'maxLength' | 'retiredAt'
>

/** What saving a question would do to existing answers; nothing where nobody is touched. Answers are never deleted. */
export function fieldEffects(before: Decided, after: Decided, use: FieldUse): FieldEffect[] {
  const effects: FieldEffect[] = [
    ...(after.retiredAt && !before.retiredAt ? [effect('answers_kept', use.answered)] : []),
    ...(after.isRequired && !before.isRequired ? [effect('now_required', use.without)] : []),
    ...(after.visibleTo === 'staff' && before.visibleTo !== 'staff' ? [effect('hidden', use.answered)] : []),
    ...(after.visibleTo !== 'staff' && before.visibleTo === 'staff' ? [effect('shown', use.answered)] : []),
    ...(after.maxLength < before.maxLength ? [longer(after, use)] : []),
    ...before.options.flatMap(({ value, label }) => {
      const renamed = after.options.find((option) => option.value === value)?.label.ja
      if (renamed === undefined || renamed === label.ja) return []
      return [{ kind: 'option_renamed' as const, count: use.byOption[value] ?? 0, option: label.ja, renamed }]
    }),
    ...before.options
      .filter(({ value }) => !after.options.some((option) => option.value === value))
      .map(({ value, label }) => ({
        kind: 'option_gone' as const,
        count: use.byOption[value] ?? 0,
        option: label.ja,
      })),
  ]
  return effects.filter(({ count }) => count > 0)
}

const effect = (kind: 'answers_kept' | 'now_required' | 'hidden' | 'shown', count: number) => ({
  kind,
  count,
})

/** Answers that a shorter length would no longer let in. */
function longer({ form, kind, maxLength }: Decided, { byLength }: FieldUse) {
  const counts = typedKinds.includes(kind) ? Object.entries(byLength) : []
  const count = counts.reduce((sum, [length, many]) => (Number(length) > maxLength ? sum + many : sum), 0)
  return { kind: 'longer' as const, count, form, most: maxLength }
}

/** The questions whose place changes when one of those in use moves past its neighbour; all are counted from 1. */
export function movedFields<Field extends Pick<KeptField, 'key' | 'position' | 'retiredAt'>>(
  fields: readonly Field[],
  key: string,
  direction: 'up' | 'down',
): { before: Field; after: Field }[] {
  const inUse = fields.filter(({ retiredAt }) => retiredAt === null)
  const from = inUse.findIndex((field) => field.key === key)
  const to = direction === 'up' ? from - 1 : from + 1
  const [moved, passed] = [inUse[from], inUse[to]]
  if (!(moved && passed)) return []
  const order = inUse.with(from, passed).with(to, moved)
  const all = [...order, ...fields.filter(({ retiredAt }) => retiredAt !== null)]
  return all.flatMap((before, index) =>
    before.position === index + 1 ? [] : [{ before, after: { ...before, position: index + 1 } }],
  )
}

/** A key that no question of the form has yet. People never see it; its answers are kept under it. */
export function newKey(fields: readonly { key: string }[]): string {
  const taken = new Set(fields.map(({ key }) => key))
  const numbers = Array.from({ length: fields.length + 1 }, (_, index) => `question_${index + 1}`)
  return numbers.find((key) => !taken.has(key)) ?? `question_${fields.length + 1}`
}

/** Why a question cannot be saved: somebody was faster, or its answers are of another kind. */
export type FieldRefusal = 'changed_meanwhile' | 'kind_answered'

/** As much of a question as checking an answer needs; what a form in the browser is handed. */
export type AnswerRule = Pick<FieldDefinition, 'key' | 'kind' | 'isRequired' | 'maxLength'> & {
  options: readonly { value: string }[]
}

/** An address as one answer: seven digits, the address up to the house number, the building. */
export type PostalAddress = { postalCode: string; address: string; building: string }

/** Dates as `YYYY-MM-DD`, ticked boxes as a list, everything else as text. */
export type AnswerValue = string | string[] | PostalAddress

/** What was answered, by the key of the field. */
export type Answers = Record<string, AnswerValue>

/** Kinds whose answer is one of the city's own words or a number: nothing in them can say who somebody is. */
const anonymousKinds: readonly FieldKind[] = ['number', 'select', 'radio', 'checkboxes']

/** Whether a city may ask for it: one that keeps no resident data asks nothing a name could be typed into. */
export const mayAsk = (kind: FieldKind, { residentData }: { residentData: 'none' | 'stored' }): boolean =>
  residentData === 'stored' || anonymousKinds.includes(kind)

/** What may be wrong with anything typed. */
const typedProblems: readonly FieldProblem[] = ['too_long', 'control_characters', 'my_number']

const problemsOfKind: Record<FieldKind, readonly FieldProblem[]> = {
  text: typedProblems,
  long_text: typedProblems,
  kana: [...typedProblems, 'kana'],
  number: [...typedProblems, 'number', 'too_big'],
  date: [...typedProblems, 'date', 'future_date'],
  phone: [...typedProblems, 'phone'],
  email: [...typedProblems, 'email'],
  address: [...typedProblems, 'postal_code'],
  select: ['choice'],
  radio: ['choice'],
  checkboxes: ['choice'],
}

/** All that may be wrong with the answers to these questions, so that a form brings these sentences and no others. */
export const problemsOf = (fields: readonly { kind: FieldKind }[]): FieldProblem[] => [
  ...new Set<FieldProblem>(['required', 'invalid', ...fields.flatMap(({ kind }) => problemsOfKind[kind])]),
]

/** How much it may hold: where nothing may say who somebody is, a number only counts, and a birthday does not fit. */
export const mostAsked = (
  { kind, maxLength }: { kind: FieldKind; maxLength: number },
  { residentData }: { residentData: 'none' | 'stored' },
): number => (residentData === 'none' && kind === 'number' ? Math.min(maxLength, 4) : maxLength)

/** What was answered to these questions; what answers no question of the city is left out. */
export const answersTo = (fields: readonly { key: string }[], answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => fields.some((field) => field.key === key)))

/** The key of the birthday of the person, which is never to come. */
export const BIRTHDAY = 'birthday'

/** The key of the address that notices go to. Its answer is the verified address of the account, not kept here. */
export const EMAIL = 'email'

/** The name of a question in a form, `answer.name`; the three parts of an address have names of their own. */
export const inputName = (key: string, part?: keyof PostalAddress): string =>
  part ? `answer.${key}.${part}` : `answer.${key}`

/** Answers as they are typed, to fill a form with what was answered before. */
export function typedAnswers(answers: Answers): Typed {
  return Object.fromEntries(Object.entries(answers).flatMap(([key, value]) => typedAnswer(key, value)))
}

function typedAnswer(key: string, value: AnswerValue): [string, string[]][] {
  if (typeof value === 'string') return [[inputName(key), [value]]]
  if (Array.isArray(value)) return [[inputName(key), value]]
  return addressParts.map((part) => [inputName(key, part), [value[part]]])
}

export const addressParts = ['postalCode', 'address', 'building'] as const

/** `1000013` → `100-0013`. */
export const groupPostalCode = (code: string): string => code.replace(/^(\d{3})(\d{4})$/, '$1-$2')

/** The name of the list of addresses that a postal code stands for, beside the address itself. */
export const foundName = (key: string): string => `found.${key}`

/** The address of a postal code before what was typed: a house number stays behind it, another address gives way. */
export function joinAddress(found: string, typed: string): string {
  if (typed.startsWith(found)) return typed
  return /^.{2,3}[都道府県]/.test(typed) ? found : found + typed.trim()
}

/** How a form of questions is answered: as every form, or with the addresses of a postal code to choose from. */
export type AnswerFormState<Reason extends string = never> =
  | FormState<Reason>
  | { status: 'found'; typed: Typed; found: Record<string, string[]> }
