import { rowsWith } from './list-query.ts'

/**
 * What a table of rows by columns shows of itself for a word: the rows it names, the columns it names, and all of those of
 * which it names none. Nothing where it names neither.
 */
export function foundInMatrix<Row, Column>(
  q: string,
  rows: { all: readonly Row[]; texts: (row: Row) => readonly string[] },
  columns: { all: readonly Column[]; texts: (column: Column) => readonly string[] },
): { rows: readonly Row[]; columns: readonly Column[] } {
  const [someRows, someColumns] = [rowsWith(q, rows.all, rows.texts), rowsWith(q, columns.all, columns.texts)]
  if (someRows.length === 0 && someColumns.length === 0) return { rows: [], columns: [] }
  return {
    rows: someRows.length > 0 ? someRows : rows.all,
    columns: someColumns.length > 0 ? someColumns : columns.all,
  }
}
