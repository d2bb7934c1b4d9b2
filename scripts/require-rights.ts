import postgres from 'postgres'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { PlainError } from './plain-error.ts'

/**
 * A server for residents alone must sign in to the database as a role that can do no more: with the owner's rights it does
 * not start, nor while nobody can tell. One that serves both sides says in the log when residents have no sign-in of
 * their own, and does not wait for a database that is away.
 */
export async function requireRights(): Promise<void> {
  const { DATABASE_URL, DATABASE_RESIDENT_URL = DATABASE_URL, MADOGUCHI_SURFACES } = env()
  if (!MADOGUCHI_SURFACES.includes('resident')) return
  const readsAll = await readsStaff(DATABASE_RESIDENT_URL)
  const message =
    'residents are served with rights over all tables; docs/operations.md says how to make their sign-in'
  if (MADOGUCHI_SURFACES.includes('staff')) {
    if (readsAll) log().warn(message)
  } else if (readsAll !== false)
    throw new PlainError(
      `DATABASE_URL: ${readsAll ? message : 'the database does not say what rights it gives'}.`,
    )
}

/** Null when the database gives no answer. */
async function readsStaff(url: string): Promise<boolean | null> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    const [row] = await sql<
      { isOffice: boolean }[]
    >`select has_table_privilege('staff', 'select') as "isOffice"`
    return row?.isOffice === true
  } catch {
    return null
  } finally {
    await sql.end({ timeout: 1 })
  }
}
