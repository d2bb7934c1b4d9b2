import type { Locale } from '#lib/locales.ts'
import { faultOf, log } from '#lib/log.ts'
import { renderHtml } from './render-html.ts'
import { renderShipped } from './render-shipped.ts'
import { renderTemplate } from './render-template.ts'
import { renderText } from './render-text.ts'
import type { Letter, NoticeKind, NoticeTemplate, NoticeVariables } from './rules.ts'

/** A letter in the forms that mail has. */
export function mailOf(letter: Letter) {
  const { subject, language } = letter
  return { subject, language, text: renderText(letter), html: renderHtml(letter) }
}

/** A notice as mail, by the city's own template or by the shipped one. */
export const renderLetter = (
  notice: { kind: NoticeKind; locale: Locale },
  own: NoticeTemplate | undefined,
  variables: NoticeVariables,
) =>
  mailOf(
    renderOwn(
      notice,
      own,
      () => renderShipped(notice.kind, notice.locale),
      (template) => renderTemplate(template, variables, notice.locale),
    ),
  )

/**
 * What is written by the city's own template, or by the shipped one where it has none in this language. An own
 * template was tried when it was saved; should it fail all the same, the shipped one is written and the fault logged,
 * since nobody is to be left without their notice.
 */
export function renderOwn(
  { kind, locale }: { kind: string; locale: Locale },
  own: NoticeTemplate | undefined,
  shipped: () => NoticeTemplate,
  render: (template: NoticeTemplate) => Letter,
): Letter {
  if (own)
    try {
      return render(own)
    } catch (error) {
      log().error({ fault: faultOf(error).type, kind, locale }, 'own template cannot be written')
    }
  return render(shipped())
}
