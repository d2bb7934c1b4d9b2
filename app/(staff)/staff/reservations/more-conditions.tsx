import type { ReactNode } from 'react'
import type { Choices } from '#components/searches/search-words.ts'
import { SpanFields } from '#components/settings/span-fields.tsx'
import { CheckboxGroup } from '#components/ui/choice-group.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { VisitSearch } from '#lib/searches/input.ts'
import { visitSpans } from '#lib/searches/rules.ts'

type Props = {
  locale: StaffLocale
  search: VisitSearch
  /** Of the fields from when and to when. */
  labels: Readonly<Record<(typeof visitSpans)[number][number], ReactNode>>
  choices: Choices
  mayNote: boolean
}

const lists = ['counter', 'service', 'status', 'language', 'channel', 'need'] as const

/** What is asked less often; open where something of it was asked. */
export function MoreConditions({ locale, search, labels, choices, mayNote }: Props) {
  const t = textOf(locale, 'searches')
  const isUsed =
    visitSpans.flat().some((field) => search[field]) ||
    lists.some((field) => search[field].length > 0) ||
    search.noted !== undefined
  return (
    <details className="more w-full" open={isUsed}>
      <summary>{t('more')}</summary>
      <div className="search-grid">
        {visitSpans.map((span) => (
          <SpanFields
            key={span[0]}
            locale={locale}
            span={span}
            type={span[0] === 'earliest' ? 'time' : 'date'}
            labels={labels}
            asked={search}
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
