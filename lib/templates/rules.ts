import { isPaperKind, paperKinds, paperLocales } from '#lib/documents/rules.ts'
import type { Locale } from '#lib/locales.ts'
import {
  isVisitKind,
  type NoticeTemplate,
  noticeKinds,
  noticeLocales,
  type TemplateRefusal,
} from '#lib/notices/rules.ts'

/** Everything with a text that is written in lines: mails and papers. */
export const templateKinds = [...noticeKinds, ...paperKinds] as const

export type TemplateKind = (typeof templateKinds)[number]

/** A text by what it is for and its language. */
export type TemplateAddress = { kind: TemplateKind; locale: Locale }

/** The languages that a text is read in. */
export const localesOf = (kind: TemplateKind): readonly Locale[] =>
  isPaperKind(kind) ? paperLocales(kind) : noticeLocales(kind)

/** What somebody must be allowed to see to fill a text with a booking or a resident; null where it is about neither. */
export function rightToFill(kind: TemplateKind): 'desk.view' | 'residents.view' | null {
  if (kind === 'reservation_slip' || isVisitKind(kind)) return 'desk.view'
  return isPaperKind(kind) ? 'residents.view' : null
}

/** A shipped template as it is kept beside an own one, to see when a later version ships another. */
export const shippedText = ({ subject, body }: NoticeTemplate): string => `${subject}\n\n${body}`

/** Why the shipped text is not brought back: it stands already, or somebody was faster. */
export type ResetRefusal = 'is_shipped' | 'changed_meanwhile'

/** What is wrong with a template: in which field, in which line of it where there is one, and the word it is about. */
export type TemplateFault = {
  reason: TemplateRefusal | 'unprintable'
  field: keyof NoticeTemplate
  line: number | null
  detail: string
}
