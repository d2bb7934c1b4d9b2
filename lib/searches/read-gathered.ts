import { type SQL, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { namedIds } from './read-named.ts'
import { type Group, type List, orders } from './read-order.ts'
import { beyond, type Reading } from './read-seen.ts'

/** Visits that are few enough to be read first, all of them in one statement, and put in the order of the list then. */
export async function gatheredIds(reading: Reading): Promise<string[]> {
  const { wishes, list, isAscending, most } = reading
  if (list.groups.length === 0) return []
  if (wishes.way.isNamed && wishes.named) {
    const ids = await namedIds(reading, wishes.named)
    if (ids.length === most) return ids
  }
  const turn = sql.raw(isAscending ? 'asc' : 'desc')
  const found = database()
    .select({
      id: reservations.id,
      word: sql`${list.word ?? sql`null::text`}`.as('word'),
      moment: sql`${list.groups[0]?.by === 'created_at' ? reservations.createdAt : reservations.startsAt}`.as(
        'moment',
      ),
    })
    .from(reservations)
    .where(wishes.gathered)
  const rows = await database().execute<{ id: string }>(
    sql`with found as materialized ${found},
      placed as (select id, word, ${momentIn(list)} as moment, ${placeIn(list)} as place from found)
      select id from placed where ${isAfter(reading)}
      order by place, word ${turn}, moment ${turn}, id ${turn} limit ${most}`,
  )
  return rows.map(({ id }) => id)
}

/** Which of the groups a visit is in, as they follow each other; in none, where nobody asked for it. */
const placeIn = ({ groups }: List): SQL =>
  sql`case ${sql.join(
    groups.map((group, nth) => sql`when ${isIn(group)} then ${sql.raw(`${nth}`)}`),
    sql` `,
  )} end`

const isIn = ({ value, by }: Group): SQL => {
  if (value !== undefined) return sql`word = ${value}`
  return orders[by].type === 'text' ? sql`word is not null` : sql`word is null`
}

/** Those who stand by a word stand by nothing else. */
const momentIn = ({ groups }: List): SQL =>
  groups.some(({ by }) => orders[by].type === 'text')
    ? sql`case when word is null then moment end`
    : sql`moment`

const isAfter = ({ list, from, isAscending }: Reading): SQL => {
  if (!from) return sql`place is not null`
  const { type } = orders[from.group.by]
  const seen = sql.raw(`${list.groups.indexOf(from.group)}`)
  return sql`(place > ${seen} or place = ${seen}${beyond(type === 'text' ? sql`word` : sql`moment`, from, isAscending, type, sql`id`)})`
}
