import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type Props = {
  /** What was asked for; it stands in the address, so never for names of people. */
  query: string
  words: { label: ReactNode; submit: ReactNode }
  /** What else stands in the address and has to stay, such as the order. */
  kept?: Record<string, string>
}

/** Finds in a list by a word. A question by address: it works without script, and a found list can be kept as a link. */
export const ListSearch = ({ query, words, kept = {} }: Props) => (
  <search>
    <form className="flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField name="q" type="search" label={words.label} defaultValue={query} maxLength={100} />
      <Button look="outline" icon="search">
        {words.submit}
      </Button>
    </form>
  </search>
)
