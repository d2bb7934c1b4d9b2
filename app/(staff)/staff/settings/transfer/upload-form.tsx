import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { controlAttributes, LabelledControl } from '#components/ui/field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { importModes } from '#lib/transfer/rules.ts'

/** Chooses a file of settings and how it is taken in. A plain form to a route: files are larger than actions take. */
export function UploadForm({ locale }: { locale: StaffLocale }) {
  const t = textOf(locale, 'transfer')
  const frame = {
    name: 'file',
    label: t('import.file'),
    hint: t('import.file_hint'),
    required: textOf(locale, 'shell')('field.required'),
  }
  return (
    <form
      method="post"
      action="/staff/settings/transfer/file"
      encType="multipart/form-data"
      noValidate
      className="space-y-6"
    >
      <LabelledControl {...frame}>
        <input
          {...controlAttributes(frame)}
          type="file"
          accept="application/json,.json"
          className="control max-w-none"
        />
      </LabelledControl>
      <RadioGroup
        name="mode"
        label={t('import.mode')}
        chosen={['add']}
        choices={importModes.map((value) => ({ value, label: t(`import.${value}`) }))}
      />
      <Button>{t('import.submit')}</Button>
    </form>
  )
}
