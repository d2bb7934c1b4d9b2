import type { ReactNode } from 'react'
import type { TableWords } from '#components/pictures/table-words.ts'
import { Button } from '#components/ui/button.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Typed } from '#lib/forms/form-state.ts'
import { numberColumns, numberName, type Picture, type PictureTime } from '#lib/pictures/rules.ts'

/** What is known of a time beside its numbers. */
export type NumberNote = {
  opens: string
  booked: number
  /** Why nothing can be done about this time. */
  lock: string | null
}

type Props = {
  picture: Picture
  notes: readonly NumberNote[]
  typed: Typed | undefined
  errorOf: (name: string) => ReactNode
  words: TableWords
}

/** Times with their lanes as numbers to type over. */
export function NumberTable({ picture, notes, words, ...typing }: Props) {
  return (
    <Table id="numbers" caption={words.caption}>
      <thead>
        <tr>
          <th scope="col">{words.time}</th>
          {numberColumns.map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
          <th scope="col">{words.booked}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {picture.map((time) => (
          <NumberRow
            key={time.opens}
            time={time}
            note={notes.find(({ opens }) => opens === time.opens)}
            words={words}
            {...typing}
          />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = Pick<Props, 'typed' | 'errorOf' | 'words'> & {
  time: PictureTime
  note: NumberNote | undefined
}

function NumberRow({ time, note, typed, errorOf, words }: RowProps) {
  const { opens, closes } = time
  const lock = note?.lock ?? null
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {`${opens}–${closes}`}
        {lock && <span className="choice-hint whitespace-normal">{lock}</span>}
      </th>
      {numberColumns.map((column) => {
        const name = numberName(column, opens)
        const error = errorOf(name)
        return (
          <td key={column}>
            <input
              id={name}
              name={name}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className="number-cell"
              aria-label={`${opens} ${words.columns[column]}`}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${name}-error` : undefined}
              readOnly={lock !== null}
              defaultValue={typed?.[name]?.[0] ?? `${time[column]}`}
            />
            {error && (
              <span id={`${name}-error`} className="field-error">
                {error}
              </span>
            )}
          </td>
        )
      })}
      <td>{note?.booked ?? 0}</td>
      <td className="whitespace-nowrap">
        <Button look="quiet" size="small" name="intent" value={`down-${opens}`}>
          {words.down}
          <VisuallyHidden> {opens}</VisuallyHidden>
        </Button>
      </td>
    </tr>
  )
}
