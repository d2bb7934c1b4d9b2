import type { NoticeTemplate } from '#lib/notices/rules.ts'

/** A shipped template as it is kept beside an own one, to see when a later version ships another. */
export const shippedText = ({ subject, body }: NoticeTemplate): string => `${subject}\n\n${body}`
