import { Button } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { InquiryTemplate } from '#lib/inquiry-choices.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; templates: readonly InquiryTemplate[] }

/** Buttons of a form that put a text into its answer. They send the form, which comes back with it and is not saved. */
export function TemplateButtons({ locale, templates }: Props) {
  const t = textOf(locale, 'inquiries')
  if (templates.length === 0) return null
  return (
    <fieldset className="field">
      <legend className="field-label">{t('form.templates')}</legend>
      <p className="field-hint">{t('form.templates_hint')}</p>
      {/* The first button of a form is what the Enter key of a field presses: that must be to save. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <div className="flex flex-wrap gap-2">
        {templates.map(({ id, name }) => (
          <Button key={id} look="outline" name="template" value={id}>
            {localized(name, locale)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
