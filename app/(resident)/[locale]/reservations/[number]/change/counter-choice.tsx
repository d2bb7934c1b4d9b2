import type { CalendarQuery } from '#components/slots/calendar-query.ts'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, type LocalizedText, localized } from '#lib/locales.ts'
import { languageOf } from '#lib/passages.ts'
import { withoutRuby } from '#lib/ruby.ts'

type Props = {
  locale: Locale
  page: string
  query: CalendarQuery
  counters: readonly { id: string; name: LocalizedText }[]
}

/** At which counter to look for another time: one, or all that take this visit. */
export function CounterChoice({ locale, page, query, counters }: Props) {
  const t = textOf(locale, 'slots')
  return (
    <form action={page} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="month" value={query.month} />
      {query.view === 'list' && <input type="hidden" name="view" value="list" />}
      <SelectField
        name="counter"
        label={t('search.counter')}
        defaultValue={query.counter ?? ''}
        options={[
          { value: '', label: t.plain('search.all_counters') },
          ...counters.map(({ id, name }) => ({
            value: id,
            label: withoutRuby(localized(name, locale)),
            lang: languageOf(name, locale),
          })),
        ]}
      />
      <Button look="outline" icon="search">
        {t('search.submit')}
      </Button>
    </form>
  )
}
