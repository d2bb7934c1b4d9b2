import type { Locale } from '#lib/locales.ts'
import { ownTemplate } from '#lib/notices/read-templates.ts'
import { renderOwn } from '#lib/notices/render-letter.ts'
import { renderTemplate } from '#lib/notices/render-template.ts'
import type { Letter, NoticeTemplate, NoticeVariables } from '#lib/notices/rules.ts'
import { withoutTags } from '#lib/passages.ts'
import { renderShippedPaper } from './render-shipped.ts'
import type { PaperKind } from './rules.ts'

/** A text that somebody is writing, printed in place of the one that is in use, and marked as a sample. */
export type PaperTrial = { locale: Locale; template: NoticeTemplate }

/** What a paper says in one language: the text on trial, the city's own, or the shipped one, with its readings. */
export async function renderPaper(
  kind: PaperKind,
  locale: Locale,
  variables: NoticeVariables,
  trial?: PaperTrial,
): Promise<Letter> {
  const own = trial?.locale === locale ? trial.template : await ownTemplate(kind, locale)
  return renderOwn(
    { kind, locale },
    own,
    () => renderShippedPaper(kind, locale),
    (template) => fillPaper(template, variables, locale),
  )
}

/** A text of a paper with its variables filled in. Throws what Liquid says of a mistake. */
export const fillPaper = (template: NoticeTemplate, variables: NoticeVariables, locale: Locale): Letter =>
  renderTemplate(template, variables, locale, withoutTags)
