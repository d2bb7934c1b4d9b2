'use client'

import { type ReactNode, useActionState } from 'react'
import type { DayChoices } from '#components/pictures/apply-fields.tsx'
import { PictureForm, type PictureFormWords, type PictureState } from '#components/pictures/picture-form.tsx'
import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { idle, type Typed } from '#lib/forms/form-state.ts'
import { type NumberColumn, numberColumns, numberName } from '#lib/pictures/rules.ts'

type Row = {
  opens: string
  closes: string
  booked: number
  /** Why nothing can be done about this time. */
  lock: string | null
  shares: Record<NumberColumn, number>
}

type Words = {
  form: PictureFormWords
  caption: ReactNode
  time: ReactNode
  columns: Record<NumberColumn, string>
  booked: ReactNode
  down: ReactNode
  copyFrom: ReactNode
  copy: ReactNode
  copyHint: ReactNode
  copied: ReactNode
}

type Props = {
  action: (state: PictureState, form: FormData) => Promise<PictureState>
  hidden: Record<string, string>
  rows: Row[]
  weeks: DayChoices
  words: Words
}

/** The lanes of each time as numbers. Copying is a button of the same form, so that nothing that was typed is lost. */
export function TableForm({ action, hidden, rows, weeks, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const labelOf = (name: string): ReactNode => {
    const column = numberColumns.find((each) => name.startsWith(`${each}-`))
    if (column) return `${name.slice(column.length + 1)} ${words.columns[column]}`
    if (name === 'until') return words.form.apply.until
    return name === 'copyFrom' ? words.copyFrom : words.form.apply.days
  }
  return (
    <PictureForm
      send={send}
      isSending={isSending}
      state={state}
      hidden={{ ...hidden, times: rows.map(({ opens, closes }) => `${opens}-${closes}`).join(' ') }}
      words={words.form}
      weeks={weeks}
      labelOf={labelOf}
    >
      {({ typed, errorOf }) => (
        <div className="space-y-4">
          {/* Enter in a field presses the first button of a form: this one, not one that copies. */}
          <VisuallyHidden>
            <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" />
          </VisuallyHidden>
          {state.status === 'copied' && (
            <Announced answer={state}>
              <Notice tone="success" role="status" title={words.copied} />
            </Announced>
          )}
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
              {rows.map((row) => (
                <NumberRow key={row.opens} row={row} typed={typed} errorOf={errorOf} words={words} />
              ))}
            </tbody>
          </Table>
          <div className="flex flex-wrap items-end gap-3">
            <TextField
              name="copyFrom"
              type="date"
              className="max-w-56"
              label={words.copyFrom}
              hint={words.copyHint}
              error={errorOf('copyFrom')}
              defaultValue={typed?.copyFrom?.[0] ?? ''}
            />
            <Button look="outline" name="intent" value="copy" disabled={isSending}>
              {words.copy}
            </Button>
          </div>
        </div>
      )}
    </PictureForm>
  )
}

type RowProps = {
  row: Row
  typed: Typed | undefined
  errorOf: (name: string) => ReactNode
  words: Words
}

function NumberRow({ row, typed, errorOf, words }: RowProps) {
  const { opens, closes, booked, lock, shares } = row
  return (
    <tr>
      <th scope="row">
        {`${opens}–${closes}`}
        {lock && <span className="choice-hint">{lock}</span>}
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
              defaultValue={typed?.[name]?.[0] ?? `${shares[column]}`}
            />
            {error && (
              <span id={`${name}-error`} className="field-error">
                {error}
              </span>
            )}
          </td>
        )
      })}
      <td>{booked}</td>
      <td>
        <Button look="quiet" size="small" name="intent" value={`down-${opens}`}>
          {words.down}
          <VisuallyHidden> {opens}</VisuallyHidden>
        </Button>
      </td>
    </tr>
  )
}
