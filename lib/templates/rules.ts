import type { NoticeTemplate, TemplateRefusal } from '#lib/notices/rules.ts'

/** A shipped template as it is kept beside an own one, to see when a later version ships another. */
export const shippedText = ({ subject, body }: NoticeTemplate): string => `${subject}\n\n${body}`

/** Why the shipped text is not brought back: it stands already, or somebody was faster. */
export type ResetRefusal = 'is_shipped' | 'changed_meanwhile'

/** What is wrong with a template: in which field, in which line of it where there is one, and the word it is about. */
export type TemplateFault = {
  reason: TemplateRefusal
  field: keyof NoticeTemplate
  line: number | null
  detail: string
}
