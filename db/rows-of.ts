import { getTableColumns, getTableName, type SQL, Subquery, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/**
 * The rows of a table that a function of the database answers, to select from as from the table itself: its columns are
 * read as always, though the table is closed to who asks.
 */
export const rowsOf = <Table extends PgTable>(table: Table, call: SQL): Table =>
  new Subquery(sql`select * from ${call}`, getTableColumns(table), getTableName(table)) as unknown as Table
