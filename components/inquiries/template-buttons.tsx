import { textOf } from '#lib/i18n/text.tsx'
import type { InquiryTemplate } from '#lib/inquiry-choices.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { TemplatePicker } from './template-picker.tsx'

type Props = { locale: StaffLocale; templates: readonly InquiryTemplate[] }

/** Buttons of a form that put a text into its answer; nothing is saved. */
export function TemplateButtons({ locale, templates }: Props) {
  const t = textOf(locale, 'inquiries')
  if (templates.length === 0) return null
  return (
    <fieldset className="field">
      <legend className="field-label">{t('form.templates')}</legend>
      <p className="field-hint">{t('form.templates_hint')}</p>
      {/* The first button of a form is what the Enter key of a field presses: that must be to save. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <TemplatePicker
        templates={templates.map(({ id, name, text }) => ({
          id,
          name: localized(name, locale),
          text: localized(text, locale),
          isIn: t('form.template_in', { name: localized(name, locale) }),
        }))}
      />
    </fieldset>
  )
}
