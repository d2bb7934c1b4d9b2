import type { ComponentProps, ReactNode } from 'react'
import { wordsOfProblems } from '#components/shell/problem-words.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Kept } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { SearchForm, type SentSearch } from './search-form.tsx'

type Props = {
  locale: StaffLocale
  /** What was asked for. */
  query: string
  label: ReactNode
  hint?: ReactNode
  submit?: ReactNode
  kept?: Kept
  sent?: SentSearch | undefined
  inputMode?: ComponentProps<'input'>['inputMode']
}

/** Finds in a list by a word. */
export const ListSearch = ({ locale, submit, kept = {}, sent, ...field }: Props) => (
  <SearchForm locale={locale} submit={submit} kept={kept} sent={sent}>
    <WordField locale={locale} sent={sent} name="q" {...field} />
  </SearchForm>
)

type FieldProps = Omit<Props, 'submit' | 'kept'> & { name: string; maxLength?: number }

/** The field for the word, with what is wrong with it. */
export const WordField = ({ locale, query, sent, maxLength = 100, ...field }: FieldProps) => (
  <TextField
    key={query}
    {...field}
    type="search"
    defaultValue={query}
    maxLength={maxLength}
    autoComplete="off"
    error={sent?.isRefused && wordsOfProblems(locale, ['my_number']).my_number}
  />
)
