import { sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { choiceKinds, type FieldUse, type KeptField } from './rules.ts'

/**
 * How many people answered a question, how many chose what, and how many have registered without it. Bookings are not
 * asked again, so nobody is without an answer there.
 */
export async function readUse(
  { form, key, kind }: Pick<KeptField, 'form' | 'key' | 'kind'>,
  connection: Connection = database(),
): Promise<FieldUse> {
  const [people, isWithout] =
    form === 'registration'
      ? [residents, sql`${residents.activatedAt} is not null and ${residents.closedAt} is null`]
      : [reservations, sql`false`]
  const isAnswered = sql`jsonb_exists(${people.answers}, ${key})`
  const [counted] = await connection
    .select({
      answered: sql<number>`(count(*) filter (where ${isAnswered}))::int`,
      without: sql<number>`(count(*) filter (where not ${isAnswered} and ${isWithout}))::int`,
    })
    .from(people)
  const byOption = choiceKinds.includes(kind) ? await chosen(connection, form, key) : {}
  return { answered: counted?.answered ?? 0, without: counted?.without ?? 0, byOption }
}

/** How often each answer to choose was chosen; a list of ticked boxes counts for each of them. */
async function chosen(connection: Connection, form: KeptField['form'], key: string) {
  const { answers } = form === 'registration' ? residents : reservations
  const one = sql`${answers} -> ${key}`
  const all = sql`case jsonb_typeof(${one}) when 'array' then ${one} else jsonb_build_array(${one}) end`
  const rows = await connection
    .select({ value: sql<string>`jsonb_array_elements_text(${all})`, count: sql<number>`count(*)::int` })
    .from(form === 'registration' ? residents : reservations)
    .where(sql`jsonb_exists(${answers}, ${key})`)
    .groupBy(sql`1`)
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]))
}
