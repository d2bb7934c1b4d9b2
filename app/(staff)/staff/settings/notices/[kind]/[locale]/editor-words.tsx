import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { isPaperKind } from '#lib/documents/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { TemplateChange } from '#lib/templates/queries.ts'
import { rightToFill, type TemplateKind } from '#lib/templates/rules.ts'

/** What the page around the editor says of a mail or of a paper. */
export function frameWords(kind: TemplateKind, locale: StaffLocale) {
  const t = textOf(locale, 'templates')
  const done = { saved: t('done.saved'), reset: t('done.reset'), sent: t('done.sent') }
  return isPaperKind(kind)
    ? {
        lead: t(`paper.used.${kind}`),
        form: t('paper.form'),
        example: t('paper.edit_example'),
        isOwn: t('paper.is_own'),
        isShipped: t('paper.is_shipped'),
        done: { ...done, saved: t('paper.saved') },
      }
    : {
        lead: t(`sent.${kind}`),
        form: t('form'),
        example: t('edit_example'),
        isOwn: t('is_own'),
        isShipped: t('is_shipped'),
        done,
      }
}

/** What the editor of a mail or of a paper says. */
export function editorWords(kind: TemplateKind, locale: StaffLocale, last?: TemplateChange) {
  const t = textOf(locale, 'templates')
  const isPaper = isPaperKind(kind)
  const isToResident = rightToFill(kind) === 'residents.view'
  return {
    label: {
      subject: t.plain(isPaper ? 'paper.heading' : 'field.subject'),
      body: t.plain('field.body'),
      number: t.plain(isToResident ? 'paper.number' : 'field.number'),
    },
    hint: {
      subject: t(isPaper ? 'paper.heading_hint' : 'hint.subject'),
      body: t(isPaper ? 'paper.body_hint' : 'hint.body'),
      number: t(isToResident ? 'paper.number_hint' : 'hint.number'),
    },
    refusal: { changed_meanwhile: changedMeanwhile(locale, last), no_email: t('refusal.no_email') },
    preview: t('preview'),
    previewTitle: t(isPaper ? 'paper.preview_title' : 'preview_title'),
    test: t('test'),
    testTo: t('test_to'),
    testNowhere: t('refusal.no_email'),
    toAccount: t('to_account'),
    sent: t('done.sent'),
    show: t('paper.show'),
    showHint: t('paper.show_hint'),
    fixedTitle: t('paper.fixed_title'),
    fixed: {
      city: t('paper.fixed.city'),
      secret_box: t('paper.fixed.secret_box'),
      number_box: t('paper.fixed.number_box'),
      issued: t('paper.fixed.issued'),
      printed: t('paper.fixed.printed'),
    },
    variables: {
      title: t('variables'),
      lead: t('variables_lead'),
      insert: t('insert'),
      example: t('example_of'),
    },
  }
}
