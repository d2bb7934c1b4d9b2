import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, languageTag, nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  /** The language of the residents. */
  as: Locale
  title?: ReactNode
  lead?: ReactNode
  /** What else is chosen besides the language. */
  choices?: ReactNode
  /** What residents see. */
  children: ReactNode
}

/** What was saved as residents see it, in a language to choose: a question by address, without script too. */
export function ResidentPreview({ locale, as, title, lead, choices, children }: Props) {
  const t = textOf(locale, 'places')
  return (
    <section aria-labelledby="preview" className="max-w-3xl space-y-4">
      <Heading level={2} size={3} id="preview">
        {title ?? t('preview.title')}
      </Heading>
      <p>{lead ?? t('preview.lead')}</p>
      <form action="#preview" className="flex flex-wrap items-end gap-3">
        {choices}
        <SelectField
          key={as}
          name="as"
          label={t('preview.language')}
          defaultValue={as}
          options={shippedLocales.map((value) => ({ value, label: nameOfLocale(value) }))}
        />
        <Button look="outline">{t('preview.show')}</Button>
      </form>
      <div lang={languageTag(as)}>{children}</div>
    </section>
  )
}
