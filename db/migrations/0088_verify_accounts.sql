-- Who books without an account has none to be proven: one statement less, as many as before staff booked for people too.
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
  if p_resident is not null then
    perform verify_account(p_resident, p_session);
  end if;
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
