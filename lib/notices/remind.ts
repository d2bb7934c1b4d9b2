import { driver } from '#db/client.ts'
import type { SystemJob } from '#lib/actor.ts'
import { owedReminders } from '#lib/reservations/mail.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { type ReminderSpan, reminderMinutes, reminderSpans } from './rules.ts'

/**
 * Writes the reminders that are due: one for a visit and a day, however many workers ask. Who was written to since
 * the reminder was due, because they have just booked or moved, needs none.
 */
export async function remindVisitors(_job: SystemJob, now: Date): Promise<{ reminded: number }> {
  const settings = await citySettings()
  const minutes = reminderMinutes(settings)
  let reminded = 0
  for (const span of reminderSpans(settings, now)) reminded += await remind(span, minutes, now)
  return { reminded }
}

/** `minutes` after the beginning of its day a reminder is due. */
async function remind({ days, from, until }: ReminderSpan, minutes: number, now: Date): Promise<number> {
  const sql = driver()
  const dueFrom = sql`(date_trunc('day', starts_at at time zone 'Asia/Tokyo') - make_interval(days => ${days})
    + make_interval(mins => ${minutes})) at time zone 'Asia/Tokyo'`
  const written = await sql`
    with due as (
      select *, ${dueFrom} as due_from from reservations
      where status = 'booked' and email is not null and starts_at > ${now.toISOString()}
        and starts_at >= ${from.toISOString()} and starts_at < ${until.toISOString()}
    ),
    act as (
      select due.*, company_of(due.id) as visitors
      from due where due.created_at < due.due_from
        and not exists (select from outbox where outbox.reservation_id = due.id and outbox.created_at >= due.due_from)
    )
    ${owedReminders(String(days), now)}
    on conflict (dedupe_key) do nothing
    returning id`
  return written.length
}
