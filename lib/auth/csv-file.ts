import type { CsvEncoding } from '#lib/csv.ts'

/** A table for the one who asked, that nobody keeps on the way. */
export const csvFile = (
  table: string | Uint8Array<ArrayBuffer>,
  name: string,
  encoding: CsvEncoding = 'utf-8',
): Response =>
  new Response(table, {
    headers: {
      'content-type': `text/csv; charset=${charsets[encoding]}`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })

const charsets: Record<CsvEncoding, string> = { 'utf-8': 'utf-8', cp932: 'windows-31j' }
