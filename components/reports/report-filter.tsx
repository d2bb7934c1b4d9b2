import { SpanFields, SpanProblems } from '#components/settings/span-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { ReportQuery } from '#lib/reports/input.ts'
import { mostDays, periods, type ReportList } from '#lib/reports/rules.ts'
import { daySpan } from '#lib/spans.ts'

type Props = {
  locale: StaffLocale
  list: ReportList
  query: ReportQuery
  counters: { id: string; name: LocalizedText }[]
}

/** Of which counter and which days a list is. */
export function ReportFilter({ locale, list, query, counters }: Props) {
  const t = textOf(locale, 'reports')
  const isOneDay = mostDays[list] === 1
  const labels = { from: t('filter.from'), until: t('filter.until') }
  const days = { locale, labels, asked: query }
  return (
    <form className="no-print space-y-2">
      <SpanProblems {...days} spans={[daySpan]} />
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          name="counter"
          label={t('filter.counter')}
          defaultValue={query.counter}
          options={[
            { value: '', label: t.plain('filter.every_counter') },
            ...counters.map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
          ]}
        />
        {isOneDay ? (
          <TextField name="from" type="date" label={t('filter.day')} defaultValue={query.from} />
        ) : (
          <SpanFields {...days} span={daySpan} className="max-w-56" />
        )}
        {(list === 'bookings' || list === 'no_shows') && (
          <SelectField
            name="by"
            label={t('filter.by')}
            defaultValue={query.by}
            options={periods.map((value) => ({ value, label: t.plain(`by.${value}`) }))}
          />
        )}
        <Button look="outline">{t('filter.submit')}</Button>
      </div>
      {!isOneDay && <p className="field-hint">{t('filter.most', { days: mostDays[list] })}</p>}
    </form>
  )
}
