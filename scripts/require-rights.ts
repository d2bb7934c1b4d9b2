import postgres from 'postgres'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { PlainError } from './plain-error.ts'

/**
 * A server for residents alone must sign in to the database as a role that can do no more, and know no other sign-in: with
 * the owner's rights it does not start, nor while nobody can tell. One that serves both sides says in the log when residents
 * have no sign-in of their own, and does not wait for a database that is away. Nor is staff served as residents by mistake.
 */
export async function requireRights(): Promise<void> {
  const { DATABASE_URL, DATABASE_RESIDENT_URL = DATABASE_URL, MADOGUCHI_SURFACES } = env()
  if (MADOGUCHI_SURFACES.includes('staff') && (await readsStaff(DATABASE_URL)) === false)
    throw new PlainError(
      'DATABASE_URL: staff is served by the owner of the tables; residents sign in by DATABASE_RESIDENT_URL.',
    )
  if (!MADOGUCHI_SURFACES.includes('resident')) return
  const message =
    'residents are served with rights over all tables; docs/operations.md says how to make their sign-in'
  if (MADOGUCHI_SURFACES.includes('staff')) {
    if (await readsStaff(DATABASE_RESIDENT_URL)) log().warn(message)
    return
  }
  for (const [name, url] of Object.entries({ DATABASE_URL, DATABASE_RESIDENT_URL })) {
    const readsAll = await readsStaff(url)
    if (readsAll === false) continue
    throw new PlainError(`${name}: ${readsAll ? message : 'the database does not say what rights it gives'}.`)
  }
}

/**
 * Whether who signs in may read the accounts of staff, or may become the owner of them, who may do all. Null when the
 * database gives no answer.
 */
async function readsStaff(url: string): Promise<boolean | null> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    const [row] = await sql<{ isOffice: boolean }[]>`
      select has_any_column_privilege(oid, 'select') or pg_has_role(relowner, 'member') as "isOffice"
      from pg_class where oid = 'staff'::regclass`
    return row?.isOffice === true
  } catch {
    return null
  } finally {
    await sql.end({ timeout: 1 })
  }
}
