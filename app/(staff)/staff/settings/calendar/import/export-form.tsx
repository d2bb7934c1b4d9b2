import { SpanFields, SpanProblems } from '#components/settings/span-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { SheetQuery } from '#lib/sheets/input.ts'
import { sheetKinds } from '#lib/sheets/rules.ts'
import { daySpan } from '#lib/spans.ts'

type Props = {
  locale: StaffLocale
  counters: { id: string; name: LocalizedText }[]
  query: SheetQuery
}

/** Asks for a table: which, in which encoding, and of slots which days. */
export function ExportForm({ locale, counters, query }: Props) {
  const t = textOf(locale, 'sheets')
  const labels = { from: t('export.from'), until: t('export.until') }
  const days = { locale, labels, asked: query }
  return (
    <Panel>
      <form action="/staff/settings/calendar/export.csv" className="space-y-6">
        <Heading level={2} size={3}>
          {t('export.title')}
        </Heading>
        <SpanProblems {...days} spans={[daySpan]} />
        <SelectField
          name="kind"
          id="export-kind"
          label={t('export.kind')}
          defaultValue={query.kind}
          options={sheetKinds.map((kind) => ({ value: kind, label: t.plain(`sheet.${kind}`) }))}
        />
        <RadioGroup
          name="encoding"
          label={t('export.encoding')}
          chosen={[query.encoding]}
          choices={[
            { value: 'utf-8', label: t('export.utf8'), hint: t('export.utf8_hint') },
            { value: 'cp932', label: t('export.cp932'), hint: t('export.cp932_hint') },
          ]}
        />
        <fieldset className="space-y-4">
          <legend className="field-label">{t('export.span')}</legend>
          <SelectField
            name="counter"
            label={t('export.counter')}
            defaultValue={query.counter ?? ''}
            options={[
              { value: '', label: t.plain('export.every_counter') },
              ...counters.map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
            ]}
          />
          <div className="flex flex-wrap gap-4">
            <SpanFields {...days} span={daySpan} className="max-w-56" />
          </div>
          <p className="field-hint">{t('export.span_hint')}</p>
        </fieldset>
        <Button look="outline">{t('export.submit')}</Button>
      </form>
    </Panel>
  )
}
