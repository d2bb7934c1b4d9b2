import { WordField } from '#components/settings/list-search.tsx'
import { SearchForm, type SentSearch } from '#components/settings/search-form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { changedThings } from '#lib/changes/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  people: { id: string; name: string }[]
  query: { q: string; order: string; thing?: string | undefined; by?: string | undefined }
  sent: SentSearch
}

/** Finds acts by words in what they changed, by what it was, and by who did it. */
export function HistorySearch({ locale, people, query, sent }: Props) {
  const t = textOf(locale, 'calendars')
  return (
    <SearchForm locale={locale} sent={sent} kept={{ order: query.order }} submit={t('history.show')}>
      <WordField
        locale={locale}
        sent={sent}
        name="q"
        label={t('history.search')}
        hint={t('history.search_hint')}
        query={query.q}
      />
      <SelectField
        name="thing"
        label={t('history.filter')}
        defaultValue={query.thing ?? ''}
        options={[
          { value: '', label: t.plain('history.all') },
          ...changedThings.map((each) => ({ value: each, label: t.plain(`thing.${each}`) })),
        ]}
      />
      <SelectField
        name="by"
        label={t('history.by')}
        defaultValue={query.by ?? ''}
        options={[
          { value: '', label: t.plain('history.anybody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </SearchForm>
  )
}
