import { stringify } from 'csv-stringify/sync'

/**
 * A table as a CSV file for the spreadsheets of an office: UTF-8 with the mark that Excel needs, lines ending with
 * CRLF. A cell that a spreadsheet would take for a formula begins with an apostrophe, whoever typed it.
 */
export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([[...header], ...rows.map((row) => [...row])], {
    bom: true,
    escape_formulas: true,
    quoted_string: true,
    record_delimiter: 'windows',
  })
