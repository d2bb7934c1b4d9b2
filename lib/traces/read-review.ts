import { sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { spanOf, usualHours } from './rules.ts'

type Count = { act: string; count: number; odd: number }

/** Acts of both months beside one another, in the order of their kinds. */
export function compared(now: readonly Count[], then: readonly Count[]) {
  const none = { count: 0, odd: 0 }
  const of = (counts: readonly Count[], act: string) => counts.find((one) => one.act === act) ?? none
  const names = [...new Set([...now, ...then].map(({ act }) => act))]
  return names.map((act) => ({ act, ...of(now, act), before: of(then, act).count }))
}

const isOdd = sql`extract(hour from at at time zone 'Asia/Tokyo') not between ${usualHours.from} and ${usualHours.until - 1}`

/** Instants of a month, as the driver sends them. */
const within = (month: string) => {
  const { from, until } = spanOf(month)
  return sql`at >= ${from.toISOString()}::timestamptz and at < ${until.toISOString()}::timestamptz`
}

/** How often each act was done in a month, and how often outside the usual hours. */
export async function countActs(month: string): Promise<Count[]> {
  return await database().execute<Count>(sql`
    select act, count(*)::int as count, count(*) filter (where ${isOdd} and actor_kind = 'staff')::int as odd
    from audit_entries where ${within(month)}
    group by kind, act order by kind, act`)
}

type Member = {
  id: string
  name: string
  roles: string[]
  views: number
  searches: number
  files: number
  changes: number
  failures: number
  odd: number
  elsewhere: number
}

/**
 * Who did how much, and with which roles in the month; signing in, one has none yet. One's own counter is where one received the most people in the month; looking at
 * visits and lists of others counts as elsewhere, and who receives nobody has no counter to be away from.
 */
export async function countPeople(month: string): Promise<Member[]> {
  return await database().execute<Member>(sql`
    with entry as (
      select actor_id, kind, act, roles, at,
        case subject_kind
          when 'counter' then subject_id
          when 'visit' then (select counter_id from reservations where id::text = subject_id)
        end as counter_id
      from audit_entries where ${within(month)} and actor_kind in ('staff', 'sign_in') and actor_id is not null
    ), own as (
      select distinct on (actor_id) actor_id, counter_id from entry
      where act in ('visit_arrived', 'visit_served') and counter_id is not null
      group by actor_id, counter_id order by actor_id, count(*) desc, counter_id
    )
    select entry.actor_id as id, coalesce(staff.name, entry.actor_id) as name,
      array(select distinct role from entry as each, unnest(each.roles) as role
        where each.actor_id = entry.actor_id order by role) as roles,
      count(*) filter (where kind = 'view')::int as views,
      count(*) filter (where kind = 'search')::int as searches,
      count(*) filter (where kind in ('export', 'print'))::int as files,
      count(*) filter (where kind = 'change')::int as changes,
      count(*) filter (where kind = 'failure')::int as failures,
      count(*) filter (where ${isOdd})::int as odd,
      count(*) filter (where kind in ('view', 'search') and entry.counter_id <> own.counter_id)::int as elsewhere
    from entry
    left join own on own.actor_id = entry.actor_id
    left join staff on staff.id::text = entry.actor_id
    group by entry.actor_id, staff.name
    order by views desc, name`)
}
