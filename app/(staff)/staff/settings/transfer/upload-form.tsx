import { FileForm } from '#components/settings/file-form.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { importModes } from '#lib/transfer/rules.ts'

/** Chooses a file of settings and how it is taken in. */
export function UploadForm({ locale }: { locale: StaffLocale }) {
  const t = textOf(locale, 'transfer')
  return (
    <FileForm
      locale={locale}
      action="/staff/settings/transfer/file"
      accept="application/json,.json"
      label={t('import.file')}
      hint={t('import.file_hint')}
      submit={t('import.submit')}
    >
      <RadioGroup
        name="mode"
        label={t('import.mode')}
        chosen={['add']}
        choices={importModes.map((value) => ({ value, label: t(`import.${value}`) }))}
      />
    </FileForm>
  )
}
