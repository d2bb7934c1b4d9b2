import { expect, it } from 'vitest'
import { sentFile } from './sent-file.ts'

const ours = { mostBytes: 100, ending: '.csv' } as const

async function send(file: File | string, length: string | null = '200') {
  const form = new FormData()
  form.append('file', file)
  const headers = new Headers(length === null ? {} : { 'content-length': length })
  const sent = await sentFile({ headers, formData: () => Promise.resolve(form) }, ours)
  return sent.ok ? sent.value.file.name : sent.reason
}

it.each([
  ['a table', new File(['a,b'], 'table.csv'), 'table.csv'],
  ['one that was named by a loud machine', new File(['a,b'], 'TABLE.CSV'), 'TABLE.CSV'],
  ['a workbook', new File(['PK'], 'table.xlsx'), 'other_ending'],
  ['a program that hides behind another name', new File(['MZ'], 'table.csv.exe'), 'other_ending'],
  ['a page', new File(['<script>'], 'csv.html'), 'other_ending'],
  ['no name', new File(['a,b'], ''), 'other_ending'],
  ['no file', new File([], ''), 'empty'],
  ['a word in its place', 'table.csv', 'empty'],
])('%s is %s', async (_case, file, told) => {
  expect(await send(file)).toBe(told)
})

it.each([null, 'many', '20000'])('what says %j of its length is not read', async (length) => {
  expect(await send(new File(['a,b'], 'table.csv'), length)).toBe('too_large')
})
