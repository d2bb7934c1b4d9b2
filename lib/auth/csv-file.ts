import type { CsvEncoding } from '#lib/csv.ts'
import { ownFile } from './own-file.ts'

/** A table for the one who asked, that nobody keeps on the way. */
export const csvFile = (
  table: string | Uint8Array<ArrayBuffer>,
  name: string,
  encoding: CsvEncoding = 'utf-8',
): Response => ownFile(table, { type: `text/csv; charset=${charsets[encoding]}`, name })

const charsets: Record<CsvEncoding, string> = { 'utf-8': 'utf-8', cp932: 'windows-31j' }
