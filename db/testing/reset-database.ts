import postgres from 'postgres'
import { inject } from 'vitest'
import { forgetRemembered } from '#lib/memo.ts'

let admin: postgres.Sql | undefined
let statement: string | undefined

/**
 * Empties every table of this worker's database and forgets what was remembered of it, for `beforeEach`. Triggers that forbid it, such as those of
 * append-only tables, do not fire here.
 */
export async function resetDatabase(): Promise<void> {
  admin ??= connectAsAdmin()
  statement ??= await truncation(admin)
  await admin.unsafe(statement)
  forgetRemembered()
}

/** Does what no application may: somebody with all rights over the database, for whom no trigger counts. */
export async function tamper(act: string): Promise<void> {
  admin ??= connectAsAdmin()
  await admin.unsafe(act)
}

/** Every row of every table as JSON, a row a line: what a thief of this worker's database would read. */
export async function dumpDatabase(): Promise<string> {
  admin ??= connectAsAdmin()
  const tables = await admin<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`
  const rows: { row: string }[] = []
  for (const { name } of tables)
    rows.push(...(await admin.unsafe<{ row: string }[]>(`select to_jsonb(t)::text as row from ${name} as t`)))
  return rows.map(({ row }) => row).join('\n')
}

/** A connection with all rights over the database, for whom no trigger counts; whoever opens it ends it. */
export function connectAsAdmin(): postgres.Sql {
  const own = inject('databases')[Number(process.env.VITEST_POOL_ID)]
  if (!own) throw new Error(`There is no test database for worker ${process.env.VITEST_POOL_ID}.`)
  return postgres(own.adminUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { session_replication_role: 'replica' },
  })
}

async function truncation(sql: postgres.Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`
  return `truncate ${tables.map((table) => table.name).join(', ')} restart identity cascade`
}
