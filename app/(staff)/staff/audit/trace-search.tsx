import { WordField } from '#components/settings/list-search.tsx'
import { SearchForm, type SentSearch } from '#components/settings/search-form.tsx'
import { SpanFields, SpanProblems } from '#components/settings/span-fields.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { actKinds, actNames } from '#lib/audit/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { daySpan } from '#lib/spans.ts'
import type { TraceQuery } from '#lib/traces/input.ts'

type Props = {
  locale: StaffLocale
  people: { id: string; name: string; loginId: string }[]
  query: TraceQuery
  sent: SentSearch
}

/** Finds entries by who acted, on which record, what was done and when. */
export function TraceSearch({ locale, people, query, sent }: Props) {
  const t = textOf(locale, 'audit')
  const any = { value: '', label: t.plain('any') }
  const days = { locale, labels: { from: t('from'), until: t('until') }, asked: query }
  return (
    <SearchForm locale={locale} sent={sent} kept={{ order: query.order }} submit={t('show')}>
      <SpanProblems {...days} spans={[daySpan]} />
      <SelectField
        name="by"
        label={t('by')}
        defaultValue={query.by ?? ''}
        options={[
          any,
          ...people.map(({ id, name, loginId }) => ({ value: id, label: `${name} (${loginId})` })),
        ]}
      />
      <WordField
        locale={locale}
        sent={sent}
        name="record"
        label={t('record')}
        hint={t('record_hint')}
        query={query.record}
        maxLength={64}
      />
      <SelectField
        name="kind"
        label={t('kind_label')}
        defaultValue={query.kind ?? ''}
        options={[any, ...actKinds.map((kind) => ({ value: kind, label: t.plain(`kind.${kind}`) }))]}
      />
      <SelectField
        name="act"
        label={t('act_label')}
        defaultValue={query.act ?? ''}
        options={[any, ...actNames.map((act) => ({ value: act, label: t.plain(`act.${act}`) }))]}
      />
      <SpanFields {...days} span={daySpan} className="max-w-56" />
    </SearchForm>
  )
}
