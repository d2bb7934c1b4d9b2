import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type SheetKind, sheetKinds } from '#lib/sheets/rules.ts'

type Props = { locale: StaffLocale; kind: SheetKind; missing: 'keep' | 'remove' }

/** Sends a table in. A plain form to a route: a file is larger than what actions take. */
export function ImportForm({ locale, kind, missing }: Props) {
  const t = textOf(locale, 'sheets')
  return (
    <Panel>
      <form
        action="/staff/settings/calendar/import/file"
        method="post"
        encType="multipart/form-data"
        className="space-y-6"
      >
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
        <TextField name="file" type="file" accept=".csv,text/csv" label={t('import.file')} />
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
        <Button>{t('import.submit')}</Button>
      </form>
    </Panel>
  )
}
