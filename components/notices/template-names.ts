import { isPaperKind } from '#lib/documents/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { TemplateKind } from '#lib/templates/rules.ts'

/** What a mail or a paper is called. */
export const templateName = (kind: TemplateKind, locale: StaffLocale): string =>
  isPaperKind(kind)
    ? textOf(locale, 'templates').plain(`paper.kind.${kind}`)
    : textOf(locale, 'outbox').plain(`kind.${kind}`)
