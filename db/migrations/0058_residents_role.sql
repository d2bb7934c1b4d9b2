CREATE TABLE "sign_in_salts" (
	"secret" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "resident_tries" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "resident_tries" ADD CONSTRAINT "resident_tries_subject_unique" UNIQUE("subject");--> statement-breakpoint
-- What faces the Internet connects as a role that may do only what residents may do. The role has no password and nobody
-- signs in as it: whoever signs in for the residents' side is a member of it. Where the owner of this database may not make
-- roles, an administrator makes it once; until then this migration stops here and says so.
do $$
begin
  if not exists (select from pg_roles where rolname = 'madoguchi_resident') then
    create role madoguchi_resident nologin;
  end if;
exception
  when duplicate_object then null;
  when insufficient_privilege then
    raise exception using message = 'The role madoguchi_resident is missing, and this user may not make it. '
      'As an administrator of this PostgreSQL run once: CREATE ROLE madoguchi_resident NOLOGIN;';
end
$$;
--> statement-breakpoint
-- Nothing is anybody's by default: neither what there is nor what later migrations make.
revoke all on all tables in schema public from public;
--> statement-breakpoint
revoke all on all functions in schema public from public;
--> statement-breakpoint
alter default privileges revoke execute on functions from public;
--> statement-breakpoint
revoke create on schema public from public;
--> statement-breakpoint
grant usage on schema public to madoguchi_resident;
--> statement-breakpoint
-- What everybody may read: what the city offers, when, and in which words.
grant select on
  counters, services, counter_services, opening_rules, holiday_changes, field_definitions, settings, booking_rules,
  page_texts, text_overrides, notice_templates, slots
to madoguchi_resident;
--> statement-breakpoint
grant select (slot_id, lane, channel, reservation_id, held_until, free_from) on places to madoguchi_resident;
--> statement-breakpoint
grant select (id, kind, counter_id, service_ids, starts_at, ends_at, banner, lifted_at) on booking_stops to madoguchi_resident;
--> statement-breakpoint
grant execute on function stop_refusal(text, text[], timestamptz, integer) to madoguchi_resident;
--> statement-breakpoint
-- Counts against floods. Guesses at what could be guessed are counted elsewhere, where this role cannot reach them.
grant select, insert, update, delete on rate_limits to madoguchi_resident;
--> statement-breakpoint
-- All that residents do beside reading that: the functions of this schema, and nothing outside it. Each asks for what
-- proves whose matter it is: the fingerprint of an access key or of the token of a hold, or the id of an open session. They
-- are too long to be guessed, and the role can read none of them.
create schema resident;
--> statement-breakpoint
grant usage on schema resident to madoguchi_resident;
--> statement-breakpoint
-- The owner of the tables is asked for no proof, as row policies do not hold for it either. To be called by functions that
-- run with the rights of the owner: there `session_user` is who has connected.
create function is_owner() returns boolean language sql stable as $$ select session_user = current_user $$;
--> statement-breakpoint
-- The clock of the product, which may be set for tests and demos. Where guesses pause it is believed only so far that no
-- pause ends before its time.
create function believed_now(p_now timestamptz) returns timestamptz language sql stable as
$$ select case when is_owner() then p_now else least(p_now, clock_timestamp() + interval '1 minute') end $$;
--> statement-breakpoint
-- Whose session this is, while it is open.
create function resident_with(p_session uuid) returns uuid language sql stable as $$
  select s.resident_id
  from resident_sessions s join residents r on r.id = s.resident_id
  where s.id = p_session and s.ended_at is null and r.closed_at is null
$$;
--> statement-breakpoint
-- Who has proven to be signed in, in this transaction.
create function resident.signed_in() returns uuid
language sql stable security definer set search_path = public, pg_temp
as $$ select resident_with(nullif(current_setting('madoguchi.session', true), '')::uuid) $$;
--> statement-breakpoint
grant execute on function resident.signed_in() to madoguchi_resident;
--> statement-breakpoint
alter table residents enable row level security;
--> statement-breakpoint
alter table resident_sessions enable row level security;
--> statement-breakpoint
alter table resident_tokens enable row level security;
--> statement-breakpoint
alter table resident_events enable row level security;
--> statement-breakpoint
alter table notice_numbers enable row level security;
--> statement-breakpoint
alter table reservations enable row level security;
--> statement-breakpoint
alter table visitors enable row level security;
--> statement-breakpoint
alter table outbox enable row level security;
--> statement-breakpoint
-- The account of who is signed in: what stands in it, and what they may change there.
grant select (id, number, locale, email, answers, created_at, activated_at, closed_at), update (locale, email, answers)
on residents to madoguchi_resident;
--> statement-breakpoint
create policy own_account on residents to madoguchi_resident using (id = (select resident.signed_in()));
--> statement-breakpoint
grant select, update (ended_at) on resident_sessions to madoguchi_resident;
--> statement-breakpoint
create policy own_sessions on resident_sessions to madoguchi_resident
using (resident_id = (select resident.signed_in()));
--> statement-breakpoint
grant select (id, resident_id, purpose, token_hash, email, expires_at, used_at), insert, update (used_at)
on resident_tokens to madoguchi_resident;
--> statement-breakpoint
create policy own_address on resident_tokens to madoguchi_resident
using (purpose = 'verify_email' and resident_id = (select resident.signed_in()));
--> statement-breakpoint
grant select (resident_id, number, created_at, withdrawn_at) on notice_numbers to madoguchi_resident;
--> statement-breakpoint
create policy own_notices on notice_numbers for select to madoguchi_resident
using (resident_id = (select resident.signed_in()));
--> statement-breakpoint
grant select (id, resident_id, kind, at), insert on resident_events to madoguchi_resident;
--> statement-breakpoint
create policy own_events on resident_events for select to madoguchi_resident
using (resident_id = (select resident.signed_in()));
--> statement-breakpoint
create policy own_acts on resident_events for insert to madoguchi_resident with check (
  resident_id = (select resident.signed_in()) and actor_kind = 'resident' and actor_id = resident_id::text
);
--> statement-breakpoint
-- Their visits, and what was written to them. What only a mail may show stands in no column they can read.
grant select (
  id, number, status, counter_id, starts_at, ends_at, locale, email, needs, answers, resident_id, version, created_at,
  cancelled_at
) on reservations to madoguchi_resident;
--> statement-breakpoint
create policy own_visits on reservations for select to madoguchi_resident
using (resident_id = (select resident.signed_in()));
--> statement-breakpoint
grant select on visitors to madoguchi_resident;
--> statement-breakpoint
create policy own_company on visitors for select to madoguchi_resident
using (reservation_id in (select id from reservations where resident_id = (select resident.signed_in())));
--> statement-breakpoint
grant select (id, kind, reservation_id, resident_id, recipient, locale, subject, body, created_at, sent_at), insert
on outbox to madoguchi_resident;
--> statement-breakpoint
create policy own_letters on outbox for select to madoguchi_resident using (
  resident_id = (select resident.signed_in())
  or reservation_id in (select id from reservations where resident_id = (select resident.signed_in()))
);
--> statement-breakpoint
create policy owed_letters on outbox for insert to madoguchi_resident with check (
  resident_id = (select resident.signed_in()) and reservation_id is null
  and status = 'pending' and subject is null and body is null
  and kind in ('password_changed', 'email_changed', 'verify_email')
);
