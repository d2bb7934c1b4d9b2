-- Accounts, for who is not signed in yet: each guess is counted in the statement that looks at it, in a table that the
-- residents' role cannot reach, and no stored password, code or number leaves the database.
--
-- Counts a try as wrong until it proves right. `is_allowed` is false while tries pause: this one must not be looked at.
-- Five are free, then 1, 2, 4 … 60 minutes (lib/sign-in-rules.ts). What exists is counted by itself (`p_subject`), whatever
-- fingerprint was given; what does not exist by the fingerprint of what was typed.
create function count_try(p_hash text, p_subject text, p_now timestamptz)
returns table (is_allowed boolean, begins_pause boolean)
language plpgsql volatile as $$
declare
  v_key text := coalesce((select t.login_hash from resident_tries t where t.subject = p_subject), p_hash);
  v_tries resident_tries;
begin
  insert into resident_tries as t (login_hash, subject, last_at) values (v_key, p_subject, p_now)
  on conflict (login_hash) do update set subject = coalesce(t.subject, excluded.subject)
  returning t.* into v_tries;
  if v_tries.subject <> p_subject then
    raise exception 'this fingerprint belongs to something else' using errcode = 'insufficient_privilege';
  end if;
  if v_tries.locked_until > p_now then
    return query select false, false;
    return;
  end if;
  update resident_tries t
  set failures = t.failures + 1,
    last_at = p_now,
    locked_until = case when t.failures >= 4 then
      p_now + least(60, power(2, least(t.failures - 4, 10))) * interval '1 minute'
    end
  where t.login_hash = v_key;
  return query select true, v_tries.failures = 4;
end
$$;
--> statement-breakpoint
create function account_subject(p_resident uuid) returns text language sql immutable as
$$ select 'account:' || p_resident $$;
--> statement-breakpoint
-- A new session of an account.
create function open_session(p_resident uuid, p_expires_at timestamptz, p_now timestamptz) returns uuid
language sql volatile as $$
  insert into resident_sessions (resident_id, created_at, last_seen_at, expires_at)
  values (p_resident, p_now, p_now, p_expires_at) returning id
$$;
--> statement-breakpoint
-- A mail about an account, once for one act, where it has an address.
create function owe_account_mail(
  p_kind text, p_resident uuid, p_act text, p_code text, p_until timestamptz, p_now timestamptz
) returns void language sql volatile as $$
  insert into outbox (kind, dedupe_key, resident_id, recipient, locale, facts, secret, next_attempt_at, created_at)
  select p_kind, p_kind || ':' || p_act, r.id, r.email, r.locale,
    jsonb_strip_nulls(jsonb_build_object('until', iso_of(p_until))), p_code, p_now, p_now
  from residents r where r.id = p_resident and r.email is not null
  on conflict do nothing
$$;
--> statement-breakpoint
-- A stored password without its hash: what it costs and its salt.
create function salt_in(p_stored text) returns text language sql immutable as
$$ select regexp_replace(p_stored, '\$[^$]+$', '') $$;
--> statement-breakpoint
-- With which salt the password of this ID is to be hashed, at what cost. For an ID that does not exist, or has no password,
-- a salt that is the same each time: the answer tells nobody which IDs there are.
create function resident.salt_of(p_number text, p_cost text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_salt text;
  v_secret text;
begin
  select salt_in(c.password_hash) into v_salt
  from residents r join resident_credentials c on c.resident_id = r.id
  where r.number = p_number and r.closed_at is null and c.password_hash is not null;
  if v_salt is not null then
    return v_salt;
  end if;
  insert into sign_in_salts (secret)
  select gen_random_uuid() || ':' || gen_random_uuid() where not exists (select from sign_in_salts);
  select min(secret) into v_secret from sign_in_salts;
  return p_cost || '$' ||
    rtrim(encode(substr(sha256(convert_to(v_secret || p_number, 'UTF8')), 1, 16), 'base64'), '=');
end
$$;
--> statement-breakpoint
-- Signs in with ID and password, given as its hash, or goes on to the first use with the secret of a letter, given as its
-- fingerprint. `outcome`: `open`, `letter`, `wrong` or `locked`. When tries begin to pause, the owner is told by mail, once
-- a day.
create function resident.sign_in(
  p_number text, p_try_hash text, p_password_hash text, p_letter_hash text, p_expires_at timestamptz, p_now timestamptz
) returns table (outcome text, resident_id uuid, session_id uuid)
language plpgsql volatile rows 1 security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  v_id uuid := (select id from residents where number = p_number and closed_at is null);
  v_stored resident_credentials;
  v_try record;
begin
  select * into v_try from count_try(p_try_hash, account_subject(v_id), believed_now(p_now));
  if not v_try.is_allowed then
    return query select 'locked', null::uuid, null::uuid;
    return;
  end if;
  select * into v_stored from resident_credentials c where c.resident_id = v_id;
  if v_stored.password_hash = p_password_hash then
    delete from resident_tries where subject = account_subject(v_id);
    return query select 'open', v_id, open_session(v_id, p_expires_at, p_now);
  elsif v_stored.password_hash is null and v_stored.initial_hash = p_letter_hash
    and p_now < v_stored.initial_expires_at then
    delete from resident_tries where subject = account_subject(v_id);
    return query select 'letter', v_id, null::uuid;
  else
    if v_try.begins_pause then
      perform owe_account_mail(
        'sign_in_locked', v_id, v_id || ':' || to_char(p_now at time zone 'Asia/Tokyo', 'YYYY-MM-DD'), null, null, p_now
      );
    end if;
    return query select 'wrong', null::uuid, null::uuid;
  end if;
end
$$;
--> statement-breakpoint
-- Signs in with the number of a 交付通知書 and the birthday of its owner, where the city allows that.
create function resident.sign_in_with_notice(
  p_notice text, p_birthday text, p_try_hash text, p_expires_at timestamptz, p_now timestamptz
) returns table (outcome text, resident_id uuid, session_id uuid)
language plpgsql volatile rows 1 security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  v_subject text := (select 'notice:' || id from notice_numbers where number = p_notice);
  v_id uuid;
begin
  if not (select is_allowed from count_try(p_try_hash, v_subject, believed_now(p_now))) then
    return query select 'locked', null::uuid, null::uuid;
    return;
  end if;
  select r.id into v_id
  from notice_numbers n join residents r on r.id = n.resident_id
  where n.number = p_notice and n.withdrawn_at is null and r.closed_at is null
    and r.answers ->> 'birthday' = p_birthday
    and exists (select from settings s where s.key = 'noticeSignIn' and s.value = 'true');
  if v_id is null then
    return query select 'wrong', null::uuid, null::uuid;
    return;
  end if;
  delete from resident_tries where subject = v_subject;
  return query select 'open', v_id, open_session(v_id, p_expires_at, p_now);
end
$$;
--> statement-breakpoint
-- Twelve letters that are not taken for one another, 58 bits, as `lib/ids.ts` draws them.
create function new_typed_code() returns text language sql volatile as $$
  select string_agg(
    substr(
      '23456789ABCDEFGHJKMNPQRSTVWXYZ',
      (get_byte(drawn.bytes, 0) * 256 + get_byte(drawn.bytes, 1)) % 30 + 1, 1
    ), ''
  )
  from (
    -- The first six octets of a random UUID are random throughout.
    select substr(uuid_send(gen_random_uuid()), 1, 2) as bytes from generate_series(1, 12)
  ) drawn
$$;
--> statement-breakpoint
-- Mails a code for a new password to the verified address of an ID, three times an hour at most. The code is drawn here and
-- told to nobody but the mail, so that who asks for one cannot use it.
create function resident.send_reset_code(p_number text, p_until timestamptz, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_now timestamptz := believed_now(p_now);
  v_id uuid := (select id from residents where number = p_number and closed_at is null and email is not null);
  v_code text := new_typed_code();
  v_token uuid;
begin
  if v_id is null or 3 <= (
    select count(*) from resident_tokens
    where resident_id = v_id and purpose = 'reset_password' and created_at > v_now - interval '1 hour'
  ) then
    return;
  end if;
  update resident_tokens set used_at = v_now
  where resident_id = v_id and purpose = 'reset_password' and used_at is null;
  insert into resident_tokens (resident_id, purpose, token_hash, created_at, expires_at)
  values (
    v_id, 'reset_password', 'sha256:' || encode(sha256(convert_to(v_code, 'UTF8')), 'hex'), v_now,
    p_until
  )
  returning id into v_token;
  perform owe_account_mail('reset_password', v_id, v_token::text, v_code, p_until, p_now);
end
$$;
--> statement-breakpoint
-- Asks staff to call back about a forgotten password: one task a day for one account. Tells nobody whether there is one.
create function resident.ask_for_help(p_number text, p_phone text, p_now timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp
as $$
  insert into staff_tasks (kind, dedupe_key, resident_id, phone, created_at)
  select 'password_help', 'password_help:' || id || ':' || to_char(p_now at time zone 'Asia/Tokyo', 'YYYY-MM-DD'), id,
    p_phone, p_now
  from residents where number = p_number and closed_at is null
  on conflict do nothing
$$;
--> statement-breakpoint
-- Whose letter has the link code of this fingerprint, while it counts.
create function resident.letter(p_letter_hash text, p_now timestamptz) returns uuid
language sql stable security definer set search_path = public, pg_temp
as $$
  select r.id
  from resident_credentials c join residents r on r.id = c.resident_id
  where c.initial_hash = p_letter_hash and c.initial_kind = 'link_code' and c.initial_expires_at > p_now
    and r.closed_at is null
$$;
--> statement-breakpoint
-- Whose code for a new password has one of these fingerprints, while it counts.
create function resident.reset_code(p_hashes text[], p_now timestamptz) returns setof resident_tokens
language sql stable rows 1 security definer set search_path = public, pg_temp
as $$
  select t.*
  from resident_tokens t join residents r on r.id = t.resident_id
  where t.token_hash = any (p_hashes) and t.purpose = 'reset_password' and t.used_at is null
    and t.expires_at > p_now and r.closed_at is null
$$;
--> statement-breakpoint
-- The ID whose password is about to be set by who has shown a secret: a letter's, or a code's, which is named by its row.
create function resident.number_of_secret(p_resident uuid, p_letter_hash text, p_token uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$
  select r.number from residents r
  where r.id = p_resident and r.closed_at is null and (
    is_owner()
    or exists (select from resident_credentials c where c.resident_id = r.id and c.initial_hash = p_letter_hash)
    or exists (select from resident_tokens t where t.resident_id = r.id and t.id = p_token)
  )
$$;
--> statement-breakpoint
-- Uses a secret up: false when it was used meanwhile, has run out, or was replaced. The account is locked already.
create function spend_secret(p_resident uuid, p_letter_hash text, p_token uuid, p_now timestamptz) returns boolean
language plpgsql volatile as $$
begin
  if p_token is not null then
    update resident_tokens set used_at = p_now
    where id = p_token and resident_id = p_resident and purpose = 'reset_password' and used_at is null
      and expires_at > p_now;
    return found;
  end if;
  return exists (
    select from resident_credentials
    where resident_id = p_resident and initial_hash = p_letter_hash
      and (initial_expires_at is null or initial_expires_at > p_now)
  );
end
$$;
--> statement-breakpoint
-- Sets the password of an account for who has shown a secret, and signs them in: the secret is used up, other sessions end,
-- and the owner is told by mail. No row where the secret does not count any more.
create function resident.save_password(
  p_resident uuid, p_letter_hash text, p_token uuid, p_password_hash text, p_locale text, p_try_hash text,
  p_expires_at timestamptz, p_now timestamptz
) returns table (session_id uuid, is_first_use boolean)
language plpgsql volatile rows 1 security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  v_person residents;
  v_is_first boolean;
  v_event bigint;
begin
  select * into v_person from residents where id = p_resident and closed_at is null for update;
  if v_person.id is null or not spend_secret(p_resident, p_letter_hash, p_token, p_now) then
    return;
  end if;
  v_is_first := v_person.activated_at is null;
  update resident_credentials
  set password_hash = p_password_hash, initial_hash = null, initial_kind = null, initial_expires_at = null,
    changed_at = p_now
  where resident_id = p_resident;
  if v_is_first then
    -- The office that issued the letter may not have known the language.
    update residents set activated_at = p_now, locale = p_locale where id = p_resident;
  end if;
  update resident_sessions set ended_at = p_now where resident_id = p_resident and ended_at is null;
  insert into resident_events (resident_id, kind, actor_kind, actor_id, at)
  values (
    p_resident, case when v_is_first then 'activated' else 'password_reset' end, 'secret', p_resident::text, p_now
  )
  returning id into v_event;
  perform owe_account_mail('password_changed', p_resident, v_event::text, null, null, p_now);
  delete from resident_tries
  where subject = account_subject(p_resident) or (login_hash = p_try_hash and subject is null);
  return query select open_session(p_resident, p_expires_at, p_now), v_is_first;
end
$$;
--> statement-breakpoint
-- A session, for who has its id and that of its account; none of an account that was closed.
create function resident.session(p_session uuid, p_resident uuid) returns setof resident_sessions
language sql stable rows 1 security definer set search_path = public, pg_temp
as $$
  select s.*
  from resident_sessions s join residents r on r.id = s.resident_id
  where s.id = p_session and s.resident_id = p_resident and r.closed_at is null
$$;
--> statement-breakpoint
create function resident.note_session(p_session uuid, p_now timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp
as $$ update resident_sessions set last_seen_at = p_now where id = p_session and ended_at is null $$;
--> statement-breakpoint
-- The account that a session opens, for the functions about its password. The owner of the tables names it.
create function own_account(p_resident uuid, p_session uuid) returns uuid language sql stable as
$$ select case when is_owner() then p_resident else resident_with(p_session) end $$;
--> statement-breakpoint
-- With which salt one's own password is hashed; null where there is none.
create function resident.own_salt(p_resident uuid, p_session uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$
  select salt_in(c.password_hash) from resident_credentials c where c.resident_id = own_account(p_resident, p_session)
$$;
--> statement-breakpoint
-- Whether this is one's own password, given as its hash: `right` also where there is none, `wrong`, or `paused`. Counted
-- apart from signing in, so that nobody at an open device can lock the owner out.
create function resident.try_password(p_resident uuid, p_session uuid, p_password_hash text, p_now timestamptz)
returns text
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_id uuid := own_account(p_resident, p_session);
  v_subject text := 'own-password:' || v_id;
begin
  if v_id is null then
    return 'wrong';
  elsif not (select is_allowed from count_try(v_subject, v_subject, believed_now(p_now))) then
    return 'paused';
  elsif exists (
    select from resident_credentials where resident_id = v_id and password_hash <> coalesce(p_password_hash, '')
  ) then
    return 'wrong';
  end if;
  delete from resident_tries where subject = v_subject;
  return 'right';
end
$$;
--> statement-breakpoint
create function resident.save_own_password(
  p_resident uuid, p_session uuid, p_password_hash text, p_now timestamptz
) returns void
language sql volatile security definer set search_path = public, pg_temp
as $$
  update resident_credentials set password_hash = p_password_hash, changed_at = p_now
  where resident_id = own_account(p_resident, p_session)
$$;
--> statement-breakpoint
grant execute on function
  resident.salt_of, resident.sign_in, resident.sign_in_with_notice, resident.send_reset_code, resident.ask_for_help,
  resident.letter, resident.reset_code, resident.number_of_secret, resident.save_password, resident.session,
  resident.note_session, resident.own_salt, resident.try_password, resident.save_own_password
to madoguchi_resident;
