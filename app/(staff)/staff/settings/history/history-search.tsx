import { ChoiceSearch } from '#components/settings/choice-search.tsx'
import type { SentSearch } from '#components/settings/search-form.tsx'
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
    <ChoiceSearch
      locale={locale}
      sent={sent}
      kept={{ order: query.order }}
      submit={t('history.show')}
      word={{ label: t('history.search'), hint: t('history.search_hint'), query: query.q }}
      choices={[
        {
          name: 'thing',
          label: t('history.filter'),
          chosen: query.thing,
          options: [
            { value: '', label: t.plain('history.all') },
            ...changedThings.map((each) => ({ value: each, label: t.plain(`thing.${each}`) })),
          ],
        },
        {
          name: 'by',
          label: t('history.by'),
          chosen: query.by,
          options: [
            { value: '', label: t.plain('history.anybody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
      ]}
    />
  )
}
