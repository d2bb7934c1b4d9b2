import type { SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { may } from '#lib/staff/access.ts'
import { wordsOf } from '#lib/words.ts'

/** The last line of a table that leaves protected people out: how many there are, for those alone who may know of them. */
export async function readLeftOut(
  staff: Pick<StaffMember, 'rights'>,
  table: PgTable,
  isOut: SQL | undefined,
  locale: StaffLocale,
): Promise<string[][]> {
  if (!may(staff, 'protection.view')) return []
  const count = await database().$count(table, isOut)
  return count > 0 ? [[wordsOf(locale, 'protection')('left_out', { count })]] : []
}
