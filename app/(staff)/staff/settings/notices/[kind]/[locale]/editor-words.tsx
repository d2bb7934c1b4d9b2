import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** What the editor of a notice says. */
export function editorWords(locale: StaffLocale) {
  const t = textOf(locale, 'templates')
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
    changedMeanwhile: t('refusal.changed_meanwhile'),
    preview: t('preview'),
    previewTitle: t('preview_title'),
    test: t('test'),
    sent: t('done.sent'),
    variables: {
      title: t('variables'),
      lead: t('variables_lead'),
      insert: t('insert'),
      example: t('example_of'),
    },
  }
}
