import { dateInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type FieldChanges, type InquiryField, inquiryFields } from '#lib/inquiries/rules.ts'
import type { InquiryChoice } from '#lib/inquiry-choices.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { choiceNames } from './choice-names.ts'

/** What the ids in a history are called. */
export type NamedThings = {
  choices: readonly InquiryChoice[]
  counters: readonly { id: string; name: LocalizedText }[]
  people: readonly { id: string; name: string }[]
}

const columnOf = {
  asker: 'asker',
  residentId: 'resident',
  reservationId: 'visit',
  receivedAt: 'received',
  counterId: 'place',
  channel: 'channel',
  kind: 'kind',
  categories: 'categories',
  question: 'question',
  contact: 'contact',
  answer: 'answer',
  minutes: 'minutes',
  state: 'state',
  assigneeId: 'assignee',
  dueOn: 'due',
} as const satisfies Record<InquiryField, string>

/** Each change of an event as a sentence: the field, what it was, what it became. Whom it was linked to is named by the links alone. */
export function changesInWords(locale: StaffLocale, changes: FieldChanges, named: NamedThings): string[] {
  const t = textOf(locale, 'inquiries')
  return inquiryFields.flatMap((field) => {
    const change = changes[field]
    const label = t.plain(`column.${columnOf[field]}`)
    if (!change) return []
    if (field === 'residentId' || field === 'reservationId') return [label]
    const [before, after] = change.map((value) => valueInWords(locale, field, value, named))
    return [t.plain('history.change', { field: label, before: before ?? '', after: after ?? '' })]
  })
}

function valueInWords(locale: StaffLocale, field: InquiryField, value: unknown, named: NamedThings): string {
  const t = textOf(locale, 'inquiries')
  const called = choiceNames(named.choices, locale)
  const text = typeof value === 'string' ? value : ''
  if (field === 'counterId') return placeInWords(locale, text, named)
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return t.plain('none')
  switch (field) {
    case 'channel':
    case 'kind':
      return called(field, text)
    case 'categories':
      return (value as string[]).map((id) => called('category', id)).join(t.plain('and'))
    case 'asker':
      return t.plain(`asker.${text as 'resident'}`)
    case 'state':
      return t.plain(`state.${text as 'open'}`)
    case 'receivedAt':
      return momentInWords(new Date(text), locale)
    case 'assigneeId':
      return named.people.find(({ id }) => id === text)?.name ?? text
    case 'dueOn':
      return dateInWords(text, locale)
    default:
      return `${value}`
  }
}

function placeInWords(locale: StaffLocale, id: string, { counters }: NamedThings): string {
  if (id === '') return textOf(locale, 'inquiries').plain('place.call_centre')
  const counter = counters.find((one) => one.id === id)
  return counter ? localized(counter.name, locale) : id
}
