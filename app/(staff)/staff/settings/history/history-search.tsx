import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { changedThings } from '#lib/changes/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  people: { id: string; name: string }[]
  query: { q: string; order: string; thing?: string | undefined; by?: string | undefined }
}

/** Finds acts by words in what they changed, by what it was, and by who did it. */
export function HistorySearch({ locale, people, query }: Props) {
  const t = textOf(locale, 'calendars')
  return (
    <search>
      <form className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="order" value={query.order} />
        <TextField
          name="q"
          type="search"
          label={t('history.search')}
          hint={t('history.search_hint')}
          defaultValue={query.q}
          maxLength={100}
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
        <Button look="outline" icon="search">
          {t('history.show')}
        </Button>
      </form>
    </search>
  )
}
