-- Visits, as residents make, see, move and cancel them: one call an act, with what proves whose it is.
--
-- Whether this visit is shown and changed by who shows this fingerprint of its key, or has this session open.
create function proves_visit(p_id uuid, p_key_hash text, p_session uuid) returns boolean language sql stable as $$
  select is_owner() or exists (
    select from reservations r
    where r.id = p_id and (r.key_hash = p_key_hash or r.resident_id = resident_with(p_session))
  )
$$;
--> statement-breakpoint
create function resident.visit(p_id uuid, p_key_hash text, p_session uuid) returns setof reservations
language sql stable rows 1 security definer set search_path = public, pg_temp
as $$ select r.* from reservations r where r.id = p_id and proves_visit(p_id, p_key_hash, p_session) $$;
--> statement-breakpoint
create function resident.company(p_id uuid, p_key_hash text, p_session uuid) returns setof visitors
language sql stable rows 2 security definer set search_path = public, pg_temp
as $$ select v.* from visitors v where v.reservation_id = p_id and proves_visit(p_id, p_key_hash, p_session) $$;
--> statement-breakpoint
-- The visit that a number and the fingerprint of its access key open.
create function resident.open_visit(p_number text, p_key_hash text) returns uuid
language sql stable security definer set search_path = public, pg_temp
as $$ select r.id from reservations r where r.number = p_number and r.key_hash = p_key_hash $$;
--> statement-breakpoint
-- What a request has booked before.
create function resident.booked_by(p_request_key text) returns setof reservations
language sql stable rows 1 security definer set search_path = public, pg_temp
as $$ select r.* from reservations r where r.request_key = p_request_key $$;
--> statement-breakpoint
-- What the token of this fingerprint holds, and the visit it has become.
create function resident.hold(p_token_hash text) returns setof holds
language sql stable rows 1 security definer set search_path = public, pg_temp
as $$ select h.* from holds h where h.token_hash = p_token_hash $$;
--> statement-breakpoint
create function resident.visit_of_hold(p_token_hash text) returns setof reservations
language sql stable rows 1 security definer set search_path = public, pg_temp
as $$ select r.* from holds h join reservations r on r.id = h.reservation_id where h.token_hash = p_token_hash $$;
--> statement-breakpoint
-- Keeps a place, or moves the hold of this token to it. Answers the hold, or why nobody books for that time; neither where
-- nothing is free.
create function resident.hold_place(
  p_token_hash text, p_counter text, p_services text[], p_visitors jsonb, p_starts_at timestamptz, p_minutes integer,
  p_expires_at timestamptz, p_now timestamptz
) returns table (hold_id uuid, refusal text)
language plpgsql volatile rows 1 security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  v_hold uuid;
  v_refusal text := stop_refusal(p_counter, p_services, p_starts_at, p_minutes);
  v_ends_at timestamptz;
begin
  if v_refusal is not null then
    return query select null::uuid, v_refusal;
    return;
  end if;
  select h.id into v_hold from holds h where h.token_hash = p_token_hash and h.reservation_id is null;
  v_hold := coalesce(v_hold, gen_random_uuid());
  select c.ends_at into v_ends_at
  from claim_places(p_counter, p_starts_at, p_minutes, '{shared,web}', null, v_hold, p_expires_at, null, p_now) c;
  if v_ends_at is null then
    return query select null::uuid, null::text;
    return;
  end if;
  insert into holds (id, token_hash, counter_id, visitors, starts_at, ends_at, expires_at, created_at)
  values (v_hold, p_token_hash, p_counter, p_visitors, p_starts_at, v_ends_at, p_expires_at, p_now)
  on conflict (id) do update
  set counter_id = excluded.counter_id, visitors = excluded.visitors, starts_at = excluded.starts_at,
    ends_at = excluded.ends_at, expires_at = excluded.expires_at, is_extended = false
  where holds.reservation_id is null
  returning id into v_hold;
  return query select v_hold, null::text;
end
$$;
--> statement-breakpoint
-- Claims a held place anew until a later moment; false where it is gone, booked or stopped.
create function hold_longer(
  p_hold holds, p_services text[], p_minutes integer, p_until timestamptz, p_now timestamptz
) returns boolean language plpgsql volatile as $$
begin
  return p_hold.id is not null and exists (
    select from claim_places(
      p_hold.counter_id, p_hold.starts_at, p_minutes, '{shared,web}', null, p_hold.id, p_until, null, p_now
    )
  );
end
$$;
--> statement-breakpoint
-- The hold of a token, locked, where somebody may still book for its time. The stop is asked before any lock.
create function hold_to_keep(p_token_hash text, p_services text[], p_minutes integer) returns holds
language plpgsql volatile as $$
declare
  v_hold holds;
begin
  select * into v_hold from holds where token_hash = p_token_hash and reservation_id is null;
  if v_hold.id is null
    or stop_refusal(v_hold.counter_id, p_services, v_hold.starts_at, p_minutes) is not null then
    return null;
  end if;
  select * into v_hold from holds where id = v_hold.id and reservation_id is null for update;
  return v_hold;
end
$$;
--> statement-breakpoint
-- Makes the time of a held place longer, once.
create function resident.extend_hold(
  p_token_hash text, p_services text[], p_minutes integer, p_expires_at timestamptz, p_now timestamptz
) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_hold holds := hold_to_keep(p_token_hash, p_services, p_minutes);
begin
  if v_hold.is_extended or not hold_longer(v_hold, p_services, p_minutes, p_expires_at, p_now) then
    return false;
  end if;
  update holds set expires_at = p_expires_at, is_extended = true where id = v_hold.id;
  return true;
end
$$;
--> statement-breakpoint
-- Keeps what was typed beside the held place; from then on it is that of this account, or nobody's again.
create function resident.keep_draft(
  p_token_hash text, p_draft jsonb, p_company jsonb, p_resident uuid, p_session uuid
) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
  perform verify_account(p_resident, p_session);
  update holds
  set draft = p_draft,
    resident_id = p_resident,
    visitors = (
      select jsonb_agg(case when company is null then wish else wish - 'reason' || company end order by position)
      from jsonb_array_elements(visitors) with ordinality as person (wish, position)
        left join jsonb_array_elements(p_company) with ordinality as who (company, position) using (position)
    )
  where token_hash = p_token_hash and reservation_id is null;
  return found;
end
$$;
--> statement-breakpoint
-- Keeps a held place as long as a mailed code counts, with the code and its mail; within a minute one mail.
create function resident.keep_for_code(
  p_token_hash text, p_services text[], p_minutes integer, p_held_until timestamptz, p_code_hash text,
  p_recipient text, p_locale text, p_dedupe_key text, p_code text, p_code_until jsonb, p_now timestamptz
) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_hold holds := hold_to_keep(p_token_hash, p_services, p_minutes);
begin
  if not hold_longer(v_hold, p_services, p_minutes, p_held_until, p_now) then
    return false;
  end if;
  insert into outbox (kind, dedupe_key, recipient, locale, facts, secret, next_attempt_at, created_at)
  values ('email_code', 'email_code:' || p_dedupe_key, p_recipient, p_locale, p_code_until, p_code, p_now, p_now)
  on conflict (dedupe_key) do nothing;
  if found then
    update holds
    set expires_at = p_held_until, email_code_hash = p_code_hash, email_code_sent_at = p_now, email_code_tries = 0
    where id = v_hold.id;
  end if;
  return true;
end
$$;
--> statement-breakpoint
-- Tries a mailed code, and counts the try: whether it was right, or null where no try is left.
create function resident.try_email_code(
  p_token_hash text, p_email text, p_code_hash text, p_sent_since timestamptz, p_most_tries integer
) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_is_right boolean;
begin
  update holds
  set email_code_tries = email_code_tries + 1,
    proven_email = case when email_code_hash = p_code_hash then p_email else proven_email end
  where token_hash = p_token_hash and reservation_id is null and email_code_tries < p_most_tries
    and email_code_sent_at >= p_sent_since and draft ->> 'email' = p_email
  returning email_code_hash = p_code_hash into v_is_right;
  return v_is_right;
end
$$;
--> statement-breakpoint
-- Nobody acts for an account but who is signed in to it.
create function verify_account(p_resident uuid, p_session uuid) returns void language plpgsql stable as $$
begin
  if p_resident is not null and not is_owner() and p_resident is distinct from resident_with(p_session) then
    raise exception 'this session is not one of this account' using errcode = 'insufficient_privilege';
  end if;
end
$$;
--> statement-breakpoint
-- Nor does anybody leave a trace as somebody else.
create function verify_trace(p_kind text, p_id text, p_session uuid) returns void language plpgsql stable as $$
begin
  if is_owner() or p_kind in ('visitor', 'access_key', 'api_client') then
    return;
  end if;
  if p_kind <> 'resident' or p_id is distinct from resident_with(p_session)::text then
    raise exception 'this is not who acts' using errcode = 'insufficient_privilege';
  end if;
end
$$;
--> statement-breakpoint
-- Each person of a visit, in order, as the product knows them.
create function company_of(p_id uuid) returns jsonb language sql stable as $$
  select jsonb_agg(
    jsonb_strip_nulls(
      jsonb_build_object('serviceId', v.service_id, 'attendance', v.attendance, 'reason', v.reason)
    ) order by v.position
  )
  from visitors v where v.reservation_id = p_id
$$;
--> statement-breakpoint
-- An instant as JSON has it.
create function iso_of(p_at timestamptz) returns text language sql stable as
$$ select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;
--> statement-breakpoint
-- The mail that an act on a visit owes, where there is an address: what it says is frozen now. The key of the act keeps a
-- repeated act from sending a second one.
create function owe_visit_mail(
  p_kind text, p_visit reservations, p_company jsonb, p_key text, p_more jsonb, p_now timestamptz
) returns uuid
language plpgsql volatile as $$
declare
  v_mail uuid;
begin
  if p_visit.email is null then
    return null;
  end if;
  insert into outbox (kind, dedupe_key, reservation_id, recipient, locale, facts, secret, next_attempt_at, created_at)
  values (
    p_kind, p_kind || ':' || p_visit.id || ':' || p_visit.version, p_visit.id, p_visit.email, p_visit.locale,
    jsonb_build_object(
      'number', p_visit.number, 'counterId', p_visit.counter_id, 'startsAt', p_visit.starts_at,
      'endsAt', p_visit.ends_at, 'version', p_visit.version, 'visitors', p_company,
      'serviceIds', jsonb_path_query_array(p_company, '$[*].serviceId')
    ) || p_more,
    p_key, p_now, p_now
  )
  returning id into v_mail;
  return v_mail;
end
$$;
--> statement-breakpoint
-- Writes a booking: places, visit, persons, event, mail and the end of its hold exist together or not at all. Stops and
-- limits are looked at before any slot is locked. Answers the visit, or why there is none; neither where nothing is free.
create function resident.book(
  p_id uuid, p_number text, p_channel text, p_counter text, p_services text[], p_company jsonb, p_starts_at timestamptz,
  p_minutes integer, p_locale text, p_email text, p_needs text[], p_answers jsonb, p_key_hash text, p_mailed_key text,
  p_request_key text, p_request_hash text, p_api_client uuid, p_token_hash text, p_resident uuid, p_session uuid,
  p_limits jsonb, p_actor_kind text, p_actor_id text, p_now timestamptz
) returns table (visit_id uuid, refusal text)
language plpgsql volatile rows 1 security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  v_hold uuid;
  v_visit reservations;
  v_ends_at timestamptz;
  v_refusal text;
begin
  perform verify_account(p_resident, p_session);
  perform verify_trace(p_actor_kind, p_actor_id, p_session);
  v_refusal := stop_refusal(p_counter, p_services, p_starts_at, p_minutes);
  if v_refusal is null and p_limits is not null then
    v_refusal := limit_refusal(p_resident, p_email, p_limits);
  end if;
  if v_refusal is not null then
    return query select null::uuid, v_refusal;
    return;
  end if;
  if p_token_hash is not null then
    select h.id into v_hold from holds h where h.token_hash = p_token_hash;
  end if;
  select c.ends_at into v_ends_at
  from claim_places(p_counter, p_starts_at, p_minutes, '{shared,web}', p_id, v_hold, null, null, p_now) c;
  if v_ends_at is null then
    return query select null::uuid, null::text;
    return;
  end if;
  insert into reservations (id, number, channel, counter_id, starts_at, ends_at, locale, email, needs, key_hash, answers,
    request_key, request_hash, api_client_id, resident_id, created_at)
  values (p_id, p_number, p_channel, p_counter, p_starts_at, v_ends_at, p_locale, p_email, p_needs, p_key_hash, p_answers,
    p_request_key, p_request_hash, p_api_client, p_resident, p_now)
  returning * into v_visit;
  insert into visitors (reservation_id, position, service_id, attendance, reason)
  select p_id, position, wish ->> 'serviceId', wish ->> 'attendance', wish ->> 'reason'
  from jsonb_array_elements(p_company) with ordinality as visitor (wish, position);
  insert into reservation_events (reservation_id, kind, actor_kind, actor_id, at)
  values (p_id, 'booked', p_actor_kind, p_actor_id, p_now);
  perform owe_visit_mail('reservation_booked', v_visit, p_company, p_mailed_key, '{}', p_now);
  if v_hold is not null then
    update holds
    set reservation_id = p_id, resident_id = p_resident, draft = '{}', email_code_hash = null, proven_email = null
    where id = v_hold;
  end if;
  return query select p_id, null::text;
end
$$;
--> statement-breakpoint
-- Moves a visit as it was last seen, with the event and the mail: the new places are taken before the old ones are given
-- up. No row where they were full or stopped, or somebody else changed the visit. `p_said`: why, if the office did it.
create function move_visit(
  p_id uuid, p_version integer, p_counter text, p_starts_at timestamptz, p_minutes integer,
  p_given_up_free_from timestamptz, p_actor_kind text, p_actor_id text, p_said jsonb, p_now timestamptz
) returns table (visit_id uuid, mail_id uuid)
language plpgsql volatile rows 1 as $$
#variable_conflict use_column
declare
  v_before reservations;
  v_visit reservations;
  v_ends_at timestamptz;
  v_company jsonb := company_of(p_id);
  v_more jsonb := '{}';
begin
  if stop_refusal(
    p_counter, array(select jsonb_array_elements(v_company) ->> 'serviceId'), p_starts_at, p_minutes
  ) is not null then
    return;
  end if;
  select * into v_before
  from reservations where id = p_id and version = p_version and status = 'booked' for update;
  if not found then
    return;
  end if;
  select c.ends_at into v_ends_at
  from claim_places(
    p_counter, p_starts_at, p_minutes, '{shared,web}', p_id, null, null, p_given_up_free_from, p_now
  ) c;
  if v_ends_at is null then
    return;
  end if;
  update reservations
  set counter_id = p_counter, starts_at = p_starts_at, ends_at = v_ends_at, version = version + 1
  where id = p_id
  returning * into v_visit;
  insert into reservation_events (reservation_id, kind, actor_kind, actor_id, detail, at)
  values (
    p_id, 'changed', p_actor_kind, p_actor_id,
    jsonb_strip_nulls(jsonb_build_object(
      'from', jsonb_build_object('counterId', v_before.counter_id, 'startsAt', iso_of(v_before.starts_at)),
      'to', jsonb_build_object('counterId', p_counter, 'startsAt', iso_of(p_starts_at), 'minutes', p_minutes),
      'reason', p_said ->> 'reason'
    )),
    p_now
  );
  if p_said ? 'reason' then
    v_more := p_said || jsonb_build_object('before', iso_of(v_before.starts_at));
  end if;
  return query select p_id, owe_visit_mail('reservation_changed', v_visit, v_company, null, v_more, p_now);
end
$$;
--> statement-breakpoint
-- Ends a visit as it was last seen and gives its places back from a moment on, with the event and the mail. No row where
-- somebody else was faster. What staff wrote stands in the mail and not in the event, which is kept for good.
create function cancel_visit(
  p_id uuid, p_version integer, p_kind text, p_free_from timestamptz, p_actor_kind text, p_actor_id text, p_said jsonb,
  p_now timestamptz
) returns table (visit_id uuid, mail_id uuid)
language plpgsql volatile rows 1 as $$
#variable_conflict use_column
declare
  v_visit reservations;
begin
  update reservations
  set status = 'cancelled', cancelled_at = p_now, version = version + 1
  where id = p_id and version = p_version and status = 'booked'
  returning * into v_visit;
  if v_visit.id is null then
    return;
  end if;
  update places set reservation_id = null, free_from = p_free_from where reservation_id = p_id;
  insert into reservation_events (reservation_id, kind, actor_kind, actor_id, detail, at)
  values (
    p_id, 'cancelled', p_actor_kind, p_actor_id,
    jsonb_strip_nulls(jsonb_build_object('reason', p_said ->> 'reason')), p_now
  );
  return query select p_id, owe_visit_mail(p_kind, v_visit, company_of(p_id), null, p_said, p_now);
end
$$;
--> statement-breakpoint
-- The same two acts for who proves that the visit is theirs.
create function resident.move_visit(
  p_key_hash text, p_session uuid, p_id uuid, p_version integer, p_counter text, p_starts_at timestamptz,
  p_minutes integer, p_given_up_free_from timestamptz, p_actor_kind text, p_actor_id text, p_now timestamptz
) returns table (visit_id uuid, mail_id uuid)
language plpgsql volatile rows 1 security definer set search_path = public, pg_temp
as $$
begin
  perform verify_trace(p_actor_kind, p_actor_id, p_session);
  if proves_visit(p_id, p_key_hash, p_session) then
    return query select * from move_visit(
      p_id, p_version, p_counter, p_starts_at, p_minutes, p_given_up_free_from, p_actor_kind, p_actor_id, '{}', p_now
    );
  end if;
end
$$;
--> statement-breakpoint
create function resident.cancel_visit(
  p_key_hash text, p_session uuid, p_id uuid, p_version integer, p_free_from timestamptz, p_actor_kind text,
  p_actor_id text, p_now timestamptz
) returns table (visit_id uuid, mail_id uuid)
language plpgsql volatile rows 1 security definer set search_path = public, pg_temp
as $$
begin
  perform verify_trace(p_actor_kind, p_actor_id, p_session);
  if proves_visit(p_id, p_key_hash, p_session) then
    return query select * from cancel_visit(
      p_id, p_version, 'reservation_cancelled', p_free_from, p_actor_kind, p_actor_id, '{}', p_now
    );
  end if;
end
$$;
--> statement-breakpoint
-- The system that shows an API key, while the key counts.
create function resident.api_client(p_key_hash text) returns setof api_clients
language sql stable rows 1 security definer set search_path = public, pg_temp
as $$ select c.* from api_clients c where c.key_hash = p_key_hash and c.revoked_at is null $$;
--> statement-breakpoint
grant execute on function
  resident.visit, resident.company, resident.open_visit, resident.booked_by, resident.hold, resident.visit_of_hold,
  resident.hold_place, resident.extend_hold, resident.keep_draft, resident.keep_for_code, resident.try_email_code,
  resident.book, resident.move_visit, resident.cancel_visit, resident.api_client
to madoguchi_resident;
