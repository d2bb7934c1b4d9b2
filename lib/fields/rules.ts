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

export type FieldKind = (typeof fieldKinds)[number]

/** Staff see every field; residents only what the city shows them. */
export const fieldAudiences = ['resident_and_staff', 'staff'] as const

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
