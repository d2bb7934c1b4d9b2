import { type SQL, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { choiceKinds, type FieldUse, type KeptField, typedKinds } from './rules.ts'

/**
 * How many people answered a question, at which length, how many chose what, and how many have registered without it. Bookings are not
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
  const byLength = typedKinds.includes(kind) ? await typed(connection, { form, key, kind }) : {}
  return { answered: counted?.answered ?? 0, without: counted?.without ?? 0, byOption, byLength }
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

/** How many answers are how long, of an address its longer line; counted in letters as `line` of a form counts them. */
async function typed(connection: Connection, { form, key, kind }: Pick<KeptField, 'form' | 'key' | 'kind'>) {
  const { answers } = form === 'registration' ? residents : reservations
  const answer = sql`${answers} -> ${key}`
  const length =
    kind === 'address'
      ? sql`greatest(${lettersOf(sql`${answer} ->> 'address'`)}, ${lettersOf(sql`${answer} ->> 'building'`)})`
      : lettersOf(sql`${answers} ->> ${key}`)
  const rows = await connection
    .select({ length: sql<number>`${length}`, count: sql<number>`count(*)::int` })
    .from(form === 'registration' ? residents : reservations)
    .where(sql`jsonb_exists(${answers}, ${key})`)
    .groupBy(sql`1`)
  return Object.fromEntries(rows.map(({ length: letters, count }) => [letters, count]))
}

/** A letter beyond the basic plane, such as 𠮷, is two in a form. */
const lettersOf = (text: SQL): SQL =>
  sql`char_length(${text}) + char_length(regexp_replace(${text}, '[\\u0001-\\uFFFF]', '', 'g'))`
