'use client'

import { type ReactNode, useActionState } from 'react'
import type { ApplyChoices } from '#components/pictures/apply-fields.tsx'
import { PictureForm, type PictureState } from '#components/pictures/picture-form.tsx'
import type { TableWords } from '#components/pictures/table-words.ts'
import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { idle } from '#lib/forms/form-state.ts'
import type { TablePage } from '#lib/pictures/input.ts'
import { numberColumns, type Picture, partOf, pictureText, readPicture } from '#lib/pictures/rules.ts'
import { FillFields } from './fill-fields.tsx'
import { type NumberNote, NumberTable } from './number-table.tsx'
import { PartChooser } from './part-chooser.tsx'

export type TableState = PictureState & { page?: TablePage | undefined }

type Props = {
  action: (state: TableState, form: FormData) => Promise<TableState>
  hidden: Record<string, string>
  /** The day as the form begins with it. */
  picture: Picture
  notes: NumberNote[]
  choices: ApplyChoices
  words: TableWords
}

/**
 * The lanes of each time as numbers, a part of a long day at once. Filling in, copying and turning to another part are
 * buttons of the same form, so that nothing that was typed is lost.
 */
export function TableForm({ action, hidden, picture, notes, choices, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const page = ('page' in state && state.page) || { whole: pictureText(picture), part: 0 }
  const whole = readPicture(page.whole) ?? picture
  const said = state.status in words.said ? words.said[state.status as keyof typeof words.said] : null
  return (
    <PictureForm
      send={send}
      isSending={isSending}
      state={state}
      hidden={{ ...hidden, whole: page.whole, part: `${page.part}` }}
      words={words.form}
      choices={choices}
      labelOf={(name) => labelOf(name, words)}
    >
      {({ typed, errorOf }) => (
        <div className="space-y-4">
          {/* Enter in a field presses the first button of a form: this one, not one that copies. */}
          <VisuallyHidden>
            <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" />
          </VisuallyHidden>
          {said && (
            <Announced answer={state}>
              <Notice
                tone={state.status === 'not_filled' ? 'warning' : 'success'}
                role="status"
                title={said}
              />
            </Announced>
          )}
          <FillFields typed={typed} errorOf={errorOf} words={words} />
          <PartChooser whole={whole} part={page.part} answer={state} words={words} />
          <NumberTable
            picture={partOf(whole, page.part)}
            notes={notes}
            // What was taken into the day stands there, with the numbers that were worked out.
            typed={said || state.status === 'turned' ? undefined : typed}
            errorOf={errorOf}
            words={words}
          />
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

/** A field as the summary of mistakes calls it. */
function labelOf(name: string, { columns, form, fill, copyFrom }: TableWords): ReactNode {
  const column = numberColumns.find((each) => name.startsWith(`${each}-`))
  if (column) return `${name.slice(column.length + 1)} ${columns[column]}`
  const others: Record<string, ReactNode> = {
    until: form.apply.until,
    counters: form.apply.counters,
    reason: form.apply.reason,
    weekdays: form.apply.weekdays,
    copyFrom,
    fillOpens: fill.opens,
    fillCloses: fill.closes,
    fillLanes: columns.lanes,
    fillWebLanes: columns.webLanes,
    fillPhoneLanes: columns.phoneLanes,
    fillWalkInLanes: columns.walkInLanes,
  }
  return others[name] ?? form.apply.days
}
