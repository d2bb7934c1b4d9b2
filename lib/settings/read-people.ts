import { type SQL, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { mayAsk } from '#lib/fields/rules.ts'

/** The keys of answers in which nothing personal can stand; an answer without a definition is personal. */
export async function harmlessKeys(tx: Connection, form: 'registration' | 'booking'): Promise<string[]> {
  const fields = await tx.select().from(fieldDefinitions)
  return fields
    .filter((field) => field.form === form && mayAsk(field.kind, { residentData: 'none' }))
    .map(({ key }) => key)
}

/** The keys as a list that PostgreSQL takes away from answers with `-`. */
export const keyList = (keys: readonly string[]): SQL =>
  sql`array[${sql.join(
    ['', ...keys].map((key) => sql`${key}`),
    sql`, `,
  )}]::text[]`

/** How many people personal answers are kept about: residents, and bookings that belong to none of them. */
export async function countPeople(tx: Connection): Promise<number> {
  const registration = await isPersonal(tx, 'registration')
  const booking = await isPersonal(tx, 'booking')
  const [known, unknown] = await Promise.all([
    tx.$count(
      residents,
      sql`${registration} or exists (
        select from ${reservations} where ${reservations.residentId} = ${residents.id} and ${booking})`,
    ),
    tx.$count(reservations, sql`${reservations.residentId} is null and ${booking}`),
  ])
  return known + unknown
}

/** Whether answers of a form hold more than what is harmless. */
export async function isPersonal(tx: Connection, form: 'registration' | 'booking'): Promise<SQL> {
  const { answers } = form === 'registration' ? residents : reservations
  return sql`${answers} - ${keyList(await harmlessKeys(tx, form))} <> '{}'::jsonb`
}
