import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { systemJob } from '#lib/auth/system-job.ts'
import { loadShippedFields } from '#lib/fields/load-shipped.ts'

/** Gives a new database the questions that every office asks, without the secrets that the product needs to run. */
export async function openFields(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 })
  try {
    await loadShippedFields(systemJob('migrate'), drizzle(sql, { casing: 'snake_case' }))
  } finally {
    await sql.end()
  }
}
