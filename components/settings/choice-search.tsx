import type { ReactNode } from 'react'
import { SelectField } from '#components/ui/select-field.tsx'
import type { Kept } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { WordField } from './list-search.tsx'
import { SearchForm, type SentSearch } from './search-form.tsx'

type Choice = {
  name: string
  label: ReactNode
  chosen: string | undefined
  options: { value: string; label: string }[]
}

type Props = {
  locale: StaffLocale
  word: { label: ReactNode; hint?: ReactNode; query: string }
  choices: readonly Choice[]
  submit: ReactNode
  kept: Kept
  sent?: SentSearch | undefined
}

/** Finds in a list by a word and by what is chosen beside it. */
export const ChoiceSearch = ({ locale, word, choices, submit, kept, sent }: Props) => (
  <SearchForm locale={locale} sent={sent} kept={kept} submit={submit}>
    <WordField locale={locale} sent={sent} name="q" {...word} />
    {choices.map(({ name, label, chosen, options }) => (
      <SelectField key={name} name={name} label={label} defaultValue={chosen ?? ''} options={options} />
    ))}
  </SearchForm>
)
