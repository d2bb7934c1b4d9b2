import { driver } from '#db/client.ts'
import type { SystemJob } from '#lib/actor.ts'
import { sourceLocale } from '#lib/locales.ts'
import { addMinutes } from '#lib/time.ts'

/** Who comes back a moment too late is still at the page, and holds another place there. */
const PATIENCE_MINUTES = 10
/** News of yesterday helps nobody; what was typed is soon forgotten anyway. */
const NEWS_MINUTES = 60

/**
 * Tells people who were mailed a code and never typed it that their place is free again, once a hold. Not those who
 * have booked since, or are about to.
 */
export async function sendPlaceReleased(_job: SystemJob, now: Date): Promise<{ told: number }> {
  const at = now.toISOString()
  const told = await driver()`
    insert into outbox (kind, dedupe_key, recipient, locale, facts, next_attempt_at, created_at)
    select 'place_released', 'place_released:' || lapsed.id, lapsed.draft ->> 'email',
      coalesce(lapsed.draft ->> 'language', ${sourceLocale}::text),
      jsonb_build_object('counterId', lapsed.counter_id, 'startsAt', lapsed.starts_at, 'endsAt', lapsed.ends_at,
        'serviceIds', jsonb_path_query_array(lapsed.visitors, '$[*].serviceId')), ${at}, ${at}
    from holds as lapsed
    where lapsed.email_code_sent_at is not null and lapsed.draft ? 'email' and lapsed.reservation_id is null
      and lapsed.proven_email is distinct from lapsed.draft ->> 'email'
      and lapsed.expires_at <= ${addMinutes(now, -PATIENCE_MINUTES).toISOString()}
      and lapsed.expires_at > ${addMinutes(now, -NEWS_MINUTES).toISOString()}
      and not exists (
        select from reservations where mailbox_of(email) = mailbox_of(lapsed.draft ->> 'email')
          and created_at >= lapsed.email_code_sent_at
      )
      and not exists (
        select from holds where mailbox_of(draft ->> 'email') = mailbox_of(lapsed.draft ->> 'email') and expires_at > ${at}
      )
    on conflict (dedupe_key) do nothing
    returning id`
  return { told: told.length }
}
