import { readPaperSample } from '#lib/documents/read-sample.ts'
import { fillPaper } from '#lib/documents/render-paper.ts'
import { renderShippedPaper } from '#lib/documents/render-shipped.ts'
import { isPaperKind, paperVariables } from '#lib/documents/rules.ts'
import type { Locale } from '#lib/locales.ts'
import { readSample } from '#lib/notices/read-sample.ts'
import { renderShipped } from '#lib/notices/render-shipped.ts'
import { renderTemplate } from '#lib/notices/render-template.ts'
import {
  type Letter,
  type NoticeTemplate,
  type NoticeVariables,
  neededVariable,
  variableNames,
} from '#lib/notices/rules.ts'
import type { Reader } from './read-reader.ts'
import type { TemplateAddress, TemplateKind } from './rules.ts'

/** What a mail and a paper have each of their own, for whoever writes their texts in one way. */

export const shippedTemplate = (kind: TemplateKind, locale: Locale): NoticeTemplate =>
  isPaperKind(kind) ? renderShippedPaper(kind, locale) : renderShipped(kind, locale)

/** Every variable filled, as for a reader that there is not, or for one that there is. */
export const sampleOf = (
  { kind, locale }: TemplateAddress,
  now: Date,
  reader: Reader = {},
): Promise<NoticeVariables> =>
  isPaperKind(kind) ? readPaperSample(kind, locale, now, reader) : readSample(kind, locale, now, reader.facts)

/** Throws what Liquid says of a mistake. */
export const filled = (
  { kind, locale }: TemplateAddress,
  template: NoticeTemplate,
  variables: NoticeVariables,
): Letter => (isPaperKind(kind) ? fillPaper : renderTemplate)(template, variables, locale)

export const variablesOf = (kind: TemplateKind) =>
  isPaperKind(kind) ? paperVariables(kind) : variableNames(kind)

/** What a text is for: without it, it would tell its reader nothing they can use. The box of a letter tells it already. */
export function neededIn(kind: TemplateKind) {
  if (kind === 'reservation_slip') return 'when'
  return isPaperKind(kind) ? null : neededVariable(kind)
}
