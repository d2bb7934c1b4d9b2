import { CsvError, parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { type CsvEncoding, unguarded } from './csv.ts'
import { ok, type Result, refused } from './result.ts'

/** The most that a table sent in may have; a table this long is still compared within a second or two. */
export const MOST_CSV_BYTES = 2_000_000
export const MOST_CSV_ROWS = 20_000

/** Many times what any of ours has: a line of commas alone is no table. */
const MOST_COLUMNS = 500

/** Why a file is not read at all. */
export const csvFaults = ['empty', 'too_large', 'not_text', 'not_csv', 'too_many_rows'] as const

export type CsvFault = (typeof csvFaults)[number]

/** A table as it was sent in: the headings, then a row a line; an empty line is an empty row, so that rows keep their numbers. */
export type CsvTable = { encoding: CsvEncoding; rows: string[][] }

/**
 * The table in a file, whatever its name says it is: UTF-8 with or without its mark, else CP932. A guard against
 * formulas is taken off each cell, so that what this product exported comes back exactly.
 */
export function readCsv(bytes: Uint8Array): Result<CsvTable, CsvFault> {
  if (bytes.length > MOST_CSV_BYTES) return refused('too_large')
  const read = decoded(bytes)
  if (!read) return refused('not_text')
  const rows = recordsOf(read.text)
  if (!rows || rows.some((row) => row.length > MOST_COLUMNS)) return refused('not_csv')
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop()
  if (rows.length === 0) return refused('empty')
  if (rows.length > MOST_CSV_ROWS + 1) return refused('too_many_rows')
  return ok({ encoding: read.encoding, rows: rows.map((row) => row.map(unguarded)) })
}

function decoded(bytes: Uint8Array): { text: string; encoding: CsvEncoding } | null {
  const text = asUtf8(bytes)
  if (text !== null) return isText(text) ? { text, encoding: 'utf-8' } : null
  // Bytes that are no letter of CP932 come as the mark of a lost letter, which CP932 itself has not.
  const older = iconv.decode(Buffer.from(bytes), 'cp932')
  return older.includes('\ufffd') || !isText(older) ? null : { text: older, encoding: 'cp932' }
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** No picture, archive or program: those have bytes that no text has. */
const isText = (text: string): boolean => !/[^\P{Cc}\t\r\n]/u.test(text)

function recordsOf(text: string): string[][] | null {
  try {
    return parse(text, { relax_column_count: true, to: MOST_CSV_ROWS + 1000 })
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}
