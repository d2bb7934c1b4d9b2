import type { Choices } from '#components/searches/search-words.ts'
import { WordField } from '#components/settings/list-search.tsx'
import { SearchForm, type SentSearch } from '#components/settings/search-form.tsx'
import { SpanProblems } from '#components/settings/span-fields.tsx'
import { wordsOfProblems } from '#components/shell/problem-words.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { VisitSearch } from '#lib/searches/input.ts'
import { type PersonField, periods, personFields, usualPeriod, visitSpans } from '#lib/searches/rules.ts'
import { MoreConditions } from './more-conditions.tsx'

type Props = {
  locale: StaffLocale
  search: VisitSearch
  /** What was typed to name a person, as it was typed. */
  typed: Readonly<Record<PersonField, string>>
  choices: Choices
  mayNote: boolean
  /** Whether nothing was asked yet, and the week that is shown was nobody's choice. */
  isFirst: boolean
  sent: SentSearch
}

/** All that visits are searched by: who and which day at once, the rest behind one more tap. */
export function SearchFields({ locale, search, typed, choices, mayNote, isFirst, sent }: Props) {
  const t = textOf(locale, 'searches')
  const labels = {
    number: [t('number'), t('number_hint')],
    resident: [t('resident'), t('resident_hint')],
    name: [t('name'), t('name_hint')],
    kana: [t('kana')],
    phone: [t('phone'), t('phone_hint')],
    birthday: [t('birthday'), t('birthday_hint')],
  }
  const ends = {
    from: t('from'),
    until: t('until'),
    earliest: t('earliest'),
    latest: t('latest'),
    receivedFrom: t('receivedFrom'),
    receivedUntil: t('receivedUntil'),
  }
  return (
    <SearchForm
      locale={locale}
      sent={sent}
      kept={{
        all: 'yes',
        sort: search.sort,
        order: search.order,
        ...(isFirst && { usual: usualPeriod }),
      }}
      submit={t('submit')}
    >
      <SpanProblems locale={locale} spans={visitSpans} labels={ends} asked={search} />
      {sent.isRefused && (
        <Notice tone="danger" role="alert" title={wordsOfProblems(locale, ['my_number']).my_number} />
      )}
      <div className="search-grid">
        {personFields.map((field) => (
          <WordField
            key={field}
            locale={locale}
            name={field}
            label={labels[field][0]}
            hint={labels[field][1]}
            query={typed[field]}
            {...(['number', 'resident', 'phone'].includes(field) && { inputMode: 'numeric' as const })}
          />
        ))}
        <SelectField
          name="period"
          label={t('period')}
          {...(isFirst && { hint: t('period_hint') })}
          defaultValue={search.period ?? ''}
          options={[
            { value: '', label: t.plain('any') },
            ...periods.map((period) => ({ value: period, label: t.plain(`periods.${period}`) })),
          ]}
        />
      </div>
      <MoreConditions {...{ locale, search, choices, mayNote }} labels={ends} />
    </SearchForm>
  )
}
