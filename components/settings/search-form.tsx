import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Kept } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'

/** For what may name a person: where the form is sent, so that the words come into no address as they were typed. */
export type SentSearch = {
  action: (form: FormData) => Promise<void>
  /** Whether a 個人番号 was typed, which is not looked for. */
  isRefused: boolean
}

type Props = {
  locale: StaffLocale
  /** Absent where things are looked for, no people: then the address says for what. */
  sent?: SentSearch | undefined
  /** What else the list was asked for and has to stay, such as the order. */
  kept?: Kept
  submit?: ReactNode
  children: ReactNode
}

/** The fields by which something is found in a list, with the button that does it. Works without script. */
export const SearchForm = ({ locale, sent, kept = {}, submit, children }: Props) => (
  <search>
    <form {...(sent && { action: sent.action })} className="flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ''} />
      ))}
      {children}
      <Button look="outline" icon="search">
        {submit ?? textOf(locale, 'places')('list.search_submit')}
      </Button>
    </form>
  </search>
)
