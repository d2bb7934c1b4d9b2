import type { ReactNode } from 'react'
import type { TableWords } from '#components/pictures/table-words.ts'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Typed } from '#lib/forms/form-state.ts'
import { numberColumns } from '#lib/pictures/rules.ts'

type Props = { typed: Typed | undefined; errorOf: (name: string) => ReactNode; words: TableWords }

/** The same numbers for a span of times: what a rectangle is to those who paint. */
export function FillFields({ typed, errorOf, words }: Props) {
  const shown = (name: string) => ({
    name,
    error: errorOf(name),
    defaultValue: typed?.[name]?.[0] ?? '',
    autoComplete: 'off',
  })
  return (
    <details className="more max-w-3xl" open={typed?.fillOpens?.[0] ? true : undefined}>
      <summary>{words.fill.title}</summary>
      <p className="field-hint">{words.fill.hint}</p>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <TextField {...shown('fillOpens')} label={words.fill.opens} className="max-w-32" />
        <TextField {...shown('fillCloses')} label={words.fill.closes} className="max-w-32" />
        {numberColumns.map((column) => (
          <TextField
            key={column}
            {...shown(`fill${column.slice(0, 1).toUpperCase()}${column.slice(1)}`)}
            {...(!typed && { defaultValue: column === 'lanes' ? '' : '0' })}
            label={words.columns[column]}
            inputMode="numeric"
            className="max-w-32"
          />
        ))}
        <Button look="outline" name="intent" value="fill">
          {words.fill.submit}
        </Button>
      </div>
    </details>
  )
}
