import type { SettingsSection } from '#components/settings/section-fields.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { offeredEntries } from '#lib/inquiry-choices.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { askedFields, whoFields } from './asked-fields.ts'
import type { InquiryAsked } from './form-values.ts'
import { TemplateButtons } from './template-buttons.tsx'
import { toDoFields, whenFields } from './to-do-fields.ts'

/** The form of an inquiry, in the order of a talk: what is asked, who asks, what is answered, what comes next, and where. */
export function inquirySections(locale: StaffLocale, asked: InquiryAsked): SettingsSection[] {
  const t = textOf(locale, 'inquiries')
  return [
    { title: t('form.asked'), fields: askedFields(locale, asked) },
    { title: t('form.who'), fields: whoFields(locale, asked) },
    {
      title: t('form.answered'),
      fields: [
        {
          kind: 'lines',
          name: 'answer',
          label: t.plain('column.answer'),
          value: asked.values.answer,
        },
      ],
      after: <TemplateButtons locale={locale} templates={offeredEntries(asked.templates)} />,
    },
    { title: t('form.todo'), fields: toDoFields(locale, asked) },
    { title: t('form.when'), isCompact: true, fields: whenFields(locale, asked) },
  ]
}
