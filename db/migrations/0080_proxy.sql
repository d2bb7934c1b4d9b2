ALTER TABLE "holds" ADD COLUMN "channel" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "staff_id" uuid;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "is_unbound" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- 代理予約: what staff do for those who call or stand at the counter runs through the same acts as residents' own.
--
-- Whose share of the places a booking may take, by how it comes in.
create function places_for(p_channel text) returns text[] language sql immutable as $$
  select case when p_channel in ('phone', 'counter') then '{shared,phone}'::text[] else '{shared,web}'::text[] end
$$;
--> statement-breakpoint
-- Keeps a place, or moves the hold of this token to it: for a browser of residents, or by a member of staff for somebody.
-- Answers the hold, or why nobody books for that time; neither where nothing is free.
create function keep_place(
  p_token_hash text, p_counter text, p_services text[], p_visitors jsonb, p_starts_at timestamptz, p_minutes integer,
  p_expires_at timestamptz, p_channel text, p_resident uuid, p_staff uuid, p_is_unbound boolean, p_now timestamptz
) returns table (hold_id uuid, refusal text)
language plpgsql volatile rows 1 as $$
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
  select h.id into v_hold
  from holds h where h.token_hash = p_token_hash and h.reservation_id is null and h.staff_id is not distinct from p_staff;
  v_hold := coalesce(v_hold, gen_random_uuid());
  select c.ends_at into v_ends_at
  from claim_places(
    p_counter, p_starts_at, p_minutes, places_for(p_channel), null, v_hold, p_expires_at, null, p_now
  ) c;
  if v_ends_at is null then
    return query select null::uuid, null::text;
    return;
  end if;
  insert into holds (id, token_hash, counter_id, visitors, starts_at, ends_at, expires_at, channel, resident_id, staff_id,
    is_unbound, created_at)
  values (v_hold, p_token_hash, p_counter, p_visitors, p_starts_at, v_ends_at, p_expires_at, p_channel, p_resident,
    p_staff, p_is_unbound, p_now)
  on conflict (id) do update
  set counter_id = excluded.counter_id, visitors = excluded.visitors, starts_at = excluded.starts_at,
    ends_at = excluded.ends_at, expires_at = excluded.expires_at, is_extended = false, channel = excluded.channel,
    is_unbound = excluded.is_unbound
  where holds.reservation_id is null
  returning id into v_hold;
  return query select v_hold, null::text;
end
$$;
--> statement-breakpoint
create or replace function resident.hold_place(
  p_token_hash text, p_counter text, p_services text[], p_visitors jsonb, p_starts_at timestamptz, p_minutes integer,
  p_expires_at timestamptz, p_now timestamptz
) returns table (hold_id uuid, refusal text)
language plpgsql volatile rows 1 security definer set search_path = public, pg_temp
as $$
begin
  return query select * from keep_place(
    p_token_hash, p_counter, p_services, p_visitors, p_starts_at, p_minutes, p_expires_at, 'web', null, null, false,
    p_now
  );
end
$$;
--> statement-breakpoint
create or replace function hold_longer(
  p_hold holds, p_services text[], p_minutes integer, p_until timestamptz, p_now timestamptz
) returns boolean language plpgsql volatile as $$
begin
  return p_hold.id is not null and exists (
    select from claim_places(
      p_hold.counter_id, p_hold.starts_at, p_minutes, places_for(p_hold.channel), null, p_hold.id, p_until, null, p_now
    )
  );
end
$$;
--> statement-breakpoint
-- Writes a booking: places, visit, persons, event, mail and the end of its hold exist together or not at all. Stops and
-- limits are looked at before any slot is locked. Answers the visit, or why there is none; neither where nothing is free.
-- `p_noted` stands in the event: by which way somebody asked staff for it, and what rule it goes past.
create function book_visit(
  p_id uuid, p_number text, p_channel text, p_counter text, p_services text[], p_company jsonb, p_starts_at timestamptz,
  p_minutes integer, p_locale text, p_email text, p_needs text[], p_answers jsonb, p_key_hash text, p_mailed_key text,
  p_request_key text, p_request_hash text, p_api_client uuid, p_token_hash text, p_resident uuid, p_limits jsonb,
  p_actor_kind text, p_actor_id text, p_noted jsonb, p_now timestamptz
) returns table (visit_id uuid, refusal text)
language plpgsql volatile rows 1 as $$
#variable_conflict use_column
declare
  v_hold uuid;
  v_visit reservations;
  v_ends_at timestamptz;
  v_refusal text := stop_refusal(p_counter, p_services, p_starts_at, p_minutes);
begin
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
  from claim_places(p_counter, p_starts_at, p_minutes, places_for(p_channel), p_id, v_hold, null, null, p_now) c;
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
  insert into reservation_events (reservation_id, kind, actor_kind, actor_id, detail, at)
  values (p_id, 'booked', p_actor_kind, p_actor_id, p_noted, p_now);
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
-- The same for who proves whose account it is. What comes in by telephone has places of its own, which nobody takes here.
create or replace function resident.book(
  p_id uuid, p_number text, p_channel text, p_counter text, p_services text[], p_company jsonb, p_starts_at timestamptz,
  p_minutes integer, p_locale text, p_email text, p_needs text[], p_answers jsonb, p_key_hash text, p_mailed_key text,
  p_request_key text, p_request_hash text, p_api_client uuid, p_token_hash text, p_resident uuid, p_session uuid,
  p_limits jsonb, p_actor_kind text, p_actor_id text, p_now timestamptz
) returns table (visit_id uuid, refusal text)
language plpgsql volatile rows 1 security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
as $$
begin
  perform verify_account(p_resident, p_session);
  perform verify_trace(p_actor_kind, p_actor_id, p_session);
  if p_channel not in ('web', 'api') and not is_owner() then
    raise exception 'this channel is not one of residents' using errcode = 'insufficient_privilege';
  end if;
  return query select * from book_visit(
    p_id, p_number, p_channel, p_counter, p_services, p_company, p_starts_at, p_minutes, p_locale, p_email, p_needs,
    p_answers, p_key_hash, p_mailed_key, p_request_key, p_request_hash, p_api_client, p_token_hash, p_resident, p_limits,
    p_actor_kind, p_actor_id, '{}', p_now
  );
end
$$;
--> statement-breakpoint
drop function move_visit(uuid, integer, text, timestamptz, integer, timestamptz, text, text, jsonb, timestamptz);
--> statement-breakpoint
-- Moves a visit as it was last seen, with the event and the mail: the new places are taken before the old ones are given
-- up. No row where they were full or stopped, or somebody else changed the visit. `p_said`: why, if the office did it;
-- its `noted` stands in the event alone.
create function move_visit(
  p_id uuid, p_version integer, p_counter text, p_starts_at timestamptz, p_minutes integer,
  p_given_up_free_from timestamptz, p_actor_kind text, p_actor_id text, p_said jsonb, p_now timestamptz,
  p_channel text default 'web'
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
    p_counter, p_starts_at, p_minutes, places_for(p_channel), p_id, null, null, p_given_up_free_from, p_now
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
    )) || coalesce(p_said -> 'noted', '{}'),
    p_now
  );
  if p_said ? 'reason' then
    v_more := p_said - 'noted' || jsonb_build_object('before', iso_of(v_before.starts_at));
  end if;
  return query select p_id, owe_visit_mail('reservation_changed', v_visit, v_company, null, v_more, p_now);
end
$$;
--> statement-breakpoint
-- Ends a visit as it was last seen and gives its places back from a moment on, with the event and the mail. No row where
-- somebody else was faster. What staff wrote stands in the mail and not in the event, which is kept for good; `noted`
-- stands in the event alone.
create or replace function cancel_visit(
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
    jsonb_strip_nulls(jsonb_build_object('reason', p_said ->> 'reason')) || coalesce(p_said -> 'noted', '{}'), p_now
  );
  return query select p_id, owe_visit_mail(p_kind, v_visit, company_of(p_id), null, p_said - 'noted', p_now);
end
$$;
--> statement-breakpoint
-- 「電話で予約」: residents see how their visit was booked.
grant select (channel) on reservations to madoguchi_resident;
