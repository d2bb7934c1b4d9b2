/** A table for the one who asked, that nobody keeps on the way. */
export const csvFile = (table: string, name: string): Response =>
  new Response(table, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
