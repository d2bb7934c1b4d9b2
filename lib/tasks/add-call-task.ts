import { driver } from '#db/client.ts'
import { phoneWithin } from '#lib/fields/read-phone.ts'

/**
 * Asks staff to tell by phone that the office has cancelled a visit of whom no mail can reach, as a further part of the
 * statement that cancels it (`lib/reservations/record-cancelling.ts`).
 */
export function callTaskWithin(now: Date) {
  return driver()`, called as (
    insert into staff_tasks (kind, dedupe_key, reservation_id, resident_id, phone, created_at)
    select 'call_cancelled', 'call_cancelled:' || reservations.id, reservations.id, residents.id, ${phoneWithin()},
      ${now.toISOString()}::timestamptz
    from act
    join reservations on reservations.id = act.id
    left join residents on residents.id = reservations.resident_id
    where reservations.email is null
    on conflict (dedupe_key) do nothing)`
}
