import { FileForm, TABLE_FILES } from '#components/settings/file-form.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type SheetKind, sheetKinds } from '#lib/sheets/rules.ts'

type Props = { locale: StaffLocale; kind: SheetKind; missing: 'keep' | 'remove' }

/** Sends a table in. */
export function ImportForm({ locale, kind, missing }: Props) {
  const t = textOf(locale, 'sheets')
  return (
    <Panel>
      <FileForm
        locale={locale}
        action="/staff/settings/calendar/import/file"
        accept={TABLE_FILES}
        label={t('import.file')}
        submit={t('import.submit')}
        before={
          <>
            <Heading level={2} size={3}>
              {t('import.title')}
            </Heading>
            <p>{t('import.lead')}</p>
            <SelectField
              name="kind"
              id="import-kind"
              label={t('export.kind')}
              defaultValue={kind}
              options={sheetKinds.map((each) => ({ value: each, label: t.plain(`sheet.${each}`) }))}
            />
          </>
        }
      >
        <RadioGroup
          name="missing"
          label={t('import.missing')}
          hint={t('import.missing_hint')}
          chosen={[missing]}
          choices={[
            { value: 'keep', label: t('import.keep') },
            { value: 'remove', label: t('import.remove') },
          ]}
        />
      </FileForm>
    </Panel>
  )
}
