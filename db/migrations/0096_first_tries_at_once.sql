-- Who guesses at the same subject at the same time waits for the other. Two first guesses both found nothing counted yet,
-- and the one that was slower ended in a fault instead of being counted.
create or replace function count_try(p_hash text, p_subject text, p_now timestamptz)
returns table (is_allowed boolean, begins_pause boolean)
language plpgsql volatile as $$
declare
  v_key text;
  v_tries resident_tries;
begin
  perform pg_advisory_xact_lock(hashtextextended('tries at ' || coalesce(p_subject, p_hash), 0));
  v_key := coalesce((select t.login_hash from resident_tries t where t.subject = p_subject), p_hash);
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
