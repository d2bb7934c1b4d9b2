import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** What the editor of a notice says. `#` stands where a refusal names the word or the line it is about. */
export function editorWords(locale: StaffLocale) {
  const t = textOf(locale, 'templates')
  const refusal = (reason: Reason) => t.plain(`refusal.${reason}`, { detail: '#' })
  return {
    label: {
      subject: t.plain('field.subject'),
      body: t.plain('field.body'),
      number: t.plain('field.number'),
      recipient: t.plain('field.recipient'),
    },
    hint: {
      subject: t('hint.subject'),
      body: t('hint.body'),
      number: t('hint.number'),
      recipient: t('hint.recipient'),
    },
    preview: t('preview'),
    previewTitle: t('preview_title'),
    test: t('test'),
    sent: t('done.sent'),
    refusals: {
      unknown_variable: refusal('unknown_variable'),
      unknown_filter: refusal('unknown_filter'),
      unknown_tag: refusal('unknown_tag'),
      syntax: refusal('syntax'),
      too_much: refusal('too_much'),
      lacks_needed: refusal('lacks_needed'),
      secret_in_subject: refusal('secret_in_subject'),
      secret_in_link: refusal('secret_in_link'),
      no_visit: refusal('no_visit'),
    },
  }
}

type Reason =
  | 'unknown_variable'
  | 'unknown_filter'
  | 'unknown_tag'
  | 'syntax'
  | 'too_much'
  | 'lacks_needed'
  | 'secret_in_subject'
  | 'secret_in_link'
  | 'no_visit'
