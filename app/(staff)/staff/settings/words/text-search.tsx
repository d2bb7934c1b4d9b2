import { WordField } from '#components/settings/list-search.tsx'
import { SearchForm } from '#components/settings/search-form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import type { Screen } from '#lib/text-screens.ts'
import type { TextQuery } from '#lib/texts/queries.ts'

type Props = { locale: StaffLocale; query: TextQuery; parts: { screen: Screen }[] }

/** What to look for, where, and in which language it is shown. By address, so that a found list is a link. */
export function TextSearch({ locale, query, parts }: Props) {
  const t = textOf(locale, 'texts')
  return (
    <SearchForm locale={locale} kept={{ sort: query.sort, order: query.order }} submit={t('search.submit')}>
      <WordField locale={locale} name="q" label={t('search.label')} query={query.q} />
      <SelectField
        name="screen"
        label={t('search.screen')}
        defaultValue={query.screen ?? ''}
        options={[
          { value: '', label: t.plain('search.all') },
          ...parts.map(({ screen }) => ({ value: screen, label: t.plain(`screen.${screen}`) })),
        ]}
      />
      <SelectField
        name="language"
        label={t('search.language')}
        defaultValue={query.language}
        options={shippedLocales.map((value) => ({ value, label: nameOfLocale(value) }))}
      />
      <SelectField
        name="only"
        label={t('search.only')}
        defaultValue={query.only ?? ''}
        options={[
          { value: '', label: t.plain('search.only_all') },
          { value: 'changed', label: t.plain('search.only_changed') },
          { value: 'to_check', label: t.plain('search.only_to_check') },
        ]}
      />
    </SearchForm>
  )
}
