import { sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { phoneOfVisit } from '#lib/fields/read-phone.ts'
import type { Told } from '#lib/stops/rules.ts'

/** In which languages the people of these visits would be told, and by what: how many of each. */
export async function readTold(ids: readonly string[]): Promise<Told[]> {
  if (ids.length === 0) return []
  const rows = await database().execute<Told>(sql`
    select visit.locale, visit.reach, count(*)::int as count
    from (
      select reservations.locale, case
        when reservations.email is not null then 'mail'
        when ${phoneOfVisit} is not null then 'phone'
        else 'none' end as reach
      from reservations left join residents on residents.id = reservations.resident_id
      where reservations.id = any (${sql.param([...ids])}::uuid[])
    ) visit
    group by visit.locale, visit.reach
    order by count desc, visit.locale`)
  return [...rows]
}
