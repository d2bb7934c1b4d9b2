import type { Choices } from '#components/searches/search-words.ts'
import { CheckboxGroup } from '#components/ui/choice-group.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { VisitSearch } from '#lib/searches/input.ts'

type Props = { locale: StaffLocale; search: VisitSearch; choices: Choices; mayNote: boolean }

const dates = ['from', 'until', 'receivedFrom', 'receivedUntil'] as const
const clocks = ['earliest', 'latest'] as const
const lists = ['counter', 'service', 'status', 'language', 'channel', 'need'] as const

/** What is asked less often; open where something of it was asked. */
export function MoreConditions({ locale, search, choices, mayNote }: Props) {
  const t = textOf(locale, 'searches')
  const isUsed =
    [...dates, ...clocks].some((field) => search[field]) ||
    lists.some((field) => search[field].length > 0) ||
    search.noted !== undefined
  return (
    <details className="more w-full" open={isUsed}>
      <summary>{t('more')}</summary>
      <div className="search-grid">
        {dates.slice(0, 2).map((field) => (
          <TextField
            key={field}
            name={field}
            type="date"
            label={t(field)}
            defaultValue={search[field] ?? ''}
          />
        ))}
        {clocks.map((field) => (
          <TextField
            key={field}
            name={field}
            type="time"
            label={t(field)}
            defaultValue={search[field] ?? ''}
          />
        ))}
        {dates.slice(2).map((field) => (
          <TextField
            key={field}
            name={field}
            type="date"
            label={t(field)}
            defaultValue={search[field] ?? ''}
          />
        ))}
      </div>
      <div className="search-choices">
        {lists.map((field) => (
          <CheckboxGroup
            key={field}
            name={field}
            label={t(field)}
            chosen={search[field]}
            choices={choices[field].map(({ value, words }) => ({ value, label: words }))}
          />
        ))}
        {mayNote && (
          <CheckboxGroup
            name="noted"
            label={t('noted')}
            chosen={search.noted ? ['yes'] : []}
            choices={[{ value: 'yes', label: t('noted_yes') }]}
          />
        )}
      </div>
    </details>
  )
}
