-- 「電話で予約」: what staff did with a visit because its people asked them, in order: by which way they were asked, and
-- when. For the people themselves, by their key or session; what the office does of its own accord is told by its mail.
create function resident.acts_by_staff(p_id uuid, p_key_hash text, p_session uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(jsonb_agg(
    jsonb_build_object('kind', e.kind, 'channel', way.channel, 'at', iso_of(e.at)) order by e.id
  ), '[]')
  from reservation_events e
    join reservations r on r.id = e.reservation_id
    cross join lateral (
      -- Bookings from before events said the way have it in the visit alone.
      select coalesce(e.detail ->> 'channel', case when e.kind = 'booked' then r.channel end) as channel
    ) way
  where e.reservation_id = p_id and e.kind in ('booked', 'changed', 'cancelled') and e.actor_kind = 'staff'
    and way.channel in ('phone', 'counter') and proves_visit(p_id, p_key_hash, p_session)
$$;
--> statement-breakpoint
grant execute on function resident.acts_by_staff to madoguchi_resident;
