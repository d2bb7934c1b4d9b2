import { optionsOf, placeOptions } from '#components/inquiries/choice-options.ts'
import { WordField } from '#components/settings/list-search.tsx'
import { SearchForm, type SentSearch } from '#components/settings/search-form.tsx'
import { SpanFields, SpanProblems } from '#components/settings/span-fields.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { InquiryFilter } from '#lib/inquiries/input.ts'
import { askers, inquiryStates } from '#lib/inquiries/rules.ts'
import type { InquiryChoice } from '#lib/inquiry-choices.ts'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import { daySpan } from '#lib/spans.ts'

type Props = {
  locale: StaffLocale
  filter: InquiryFilter
  choices: readonly InquiryChoice[]
  counters: readonly { id: string; name: LocalizedText }[]
  assignees: readonly { id: string; name: string }[]
  keepsPeople: boolean
  sent: SentSearch
}

/** What of the search stands behind a line that opens. */
const folded = [
  'from',
  'until',
  'place',
  'channel',
  'kind',
  'category',
  'asker',
  'state',
  'assignee',
] as const

/** Finds inquiries by words, by whose they are, and by every choice of their form. */
export function InquirySearch({ locale, filter, choices, counters, assignees, keepsPeople, sent }: Props) {
  const t = textOf(locale, 'inquiries')
  const any = { value: '', label: t.plain('search.any') }
  const words = { locale, maxLength: 100 }
  const { view, sort, order } = filter
  const labels = { from: t('search.from'), until: t('search.until') }
  const days = { locale, labels, asked: filter }
  return (
    <SearchForm locale={locale} sent={sent} kept={{ view, sort, order }} submit={t('search.submit')}>
      <SpanProblems {...days} spans={[daySpan]} />
      <WordField {...words} sent={sent} name="q" label={t('search.q')} query={filter.q} />
      <WordField
        {...words}
        sent={sent}
        name="person"
        label={t(keepsPeople ? 'search.person' : 'search.person_number')}
        query={filter.person}
      />
      <WordField
        {...words}
        sent={sent}
        name="visit"
        label={t('search.visit')}
        query={filter.visit}
        inputMode="numeric"
      />
      <details className="more w-full" open={folded.some((name) => filter[name] !== undefined)}>
        <summary>{t('search.title')}</summary>
        <div className="flex flex-wrap items-end gap-3">
          <SpanFields {...days} span={daySpan} className="max-w-56" />
          <SelectField
            name="state"
            label={t('column.state')}
            defaultValue={filter.state ?? ''}
            options={[any, ...inquiryStates.map((value) => ({ value, label: t.plain(`state.${value}`) }))]}
          />
          <SelectField
            name="kind"
            label={t('column.kind')}
            defaultValue={filter.kind ?? ''}
            options={[any, ...optionsOf(locale, choices, 'kind', filter.kind ?? '')]}
          />
          <SelectField
            name="category"
            label={t('column.categories')}
            defaultValue={filter.category ?? ''}
            options={[any, ...optionsOf(locale, choices, 'category', filter.category ?? '')]}
          />
          <SelectField
            name="channel"
            label={t('column.channel')}
            defaultValue={filter.channel ?? ''}
            options={[any, ...optionsOf(locale, choices, 'channel', filter.channel ?? '')]}
          />
          <SelectField
            name="place"
            label={t('column.place')}
            defaultValue={filter.place ?? ''}
            options={[any, ...placeOptions(locale, counters)]}
          />
          <SelectField
            name="asker"
            label={t('column.asker')}
            defaultValue={filter.asker ?? ''}
            options={[any, ...askers.map((value) => ({ value, label: t.plain(`asker.${value}`) }))]}
          />
          <SelectField
            name="assignee"
            label={t('column.assignee')}
            defaultValue={filter.assignee ?? ''}
            options={[any, ...assignees.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </div>
      </details>
    </SearchForm>
  )
}
