'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Table } from '#components/ui/table.tsx'
import { type FieldProblem, type FormState, idle } from '#lib/forms/form-state.ts'

export type CellToMend = {
  name: string
  row: number
  column: string
  /** Which cell it is, in words. */
  label: string
  /** What stands in the cell; null where it cannot be mended here. */
  text: string | null
  expected: string
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  cells: CellToMend[]
  words: Record<'caption' | 'row' | 'column' | 'expected' | 'cell' | 'submit', string> & {
    problems: Record<FieldProblem, ReactNode>
  }
}

/** Each wrong cell with what was expected in it, to be typed over: a slip needs no second file. */
export function ProblemForm({ action, cells, words }: Props) {
  const [state, send, isSending] = useActionState(action, idle)
  const typed = state.status === 'idle' ? undefined : state.typed
  const problems = state.status === 'invalid' ? state.problems : {}
  return (
    <form action={send} noValidate className="space-y-4">
      <Table id="problems" caption={words.caption} isCaptionHidden>
        <thead>
          <tr>
            {(['row', 'column', 'cell', 'expected'] as const).map((name) => (
              <th key={name} scope="col">
                {words[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ name, row, column, label, text, expected }) => {
            const problem = problems[name]
            return (
              <tr key={name}>
                <th scope="row">{row}</th>
                <td>{column}</td>
                <td>
                  {text !== null && (
                    <input
                      id={name}
                      name={name}
                      type="text"
                      autoComplete="off"
                      className="control"
                      aria-label={label}
                      aria-invalid
                      aria-describedby={`${name}-expected`}
                      defaultValue={typed?.[name]?.[0] ?? text}
                    />
                  )}
                </td>
                <td id={`${name}-expected`}>
                  {expected}
                  {problem && <span className="field-error">{words.problems[problem]}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      {cells.some(({ text }) => text !== null) && (
        <Button look="outline" disabled={isSending}>
          {words.submit}
        </Button>
      )}
    </form>
  )
}
