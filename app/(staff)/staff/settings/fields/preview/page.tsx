import type { Metadata } from 'next'
import { askedFields } from '#components/fields/asked-fields.tsx'
import { FieldInputs } from '#components/fields/field-inputs.tsx'
import { fieldWords } from '#components/fields/field-words.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fieldsQuery } from '#lib/fields/input.ts'
import { fieldsOf } from '#lib/fields/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, shippedLocales } from '#lib/locales.ts'
import { citySettings } from '#lib/settings/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'forms').plain('preview.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A form as residents see it now, in any language. It sends nothing. */
export default async function PreviewPage({ searchParams }: Props) {
  await requireStaff('fields.edit')
  const { form, language } = fieldsQuery.parse(await searchParams)
  const [locale, settings] = await Promise.all([staffLocale(), citySettings()])
  const fields = await fieldsOf(form, settings)
  const t = textOf(locale, 'forms')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/fields', words: t('back') }}
      title={t(`preview.open.${form}`)}
      lead={t(settings.residentData === 'none' ? 'preview.lead_none' : 'preview.lead')}
      example={t('preview.example')}
    >
      <form className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="form" value={form} />
        <SelectField
          name="language"
          label={t('preview.language')}
          defaultValue={language}
          options={shippedLocales.map((value) => ({ value, label: nameOfLocale(value) }))}
        />
        <Button look="outline">{t('preview.show')}</Button>
      </form>
      <Panel className="space-y-6" lang={languageTag(language)}>
        {fields.length === 0 && <p lang={locale}>{t('empty')}</p>}
        <FieldInputs
          fields={askedFields(fields, language)}
          words={fieldWords(language, fields)}
          values={{}}
          problems={{}}
        />
      </Panel>
    </SettingsPage>
  )
}
