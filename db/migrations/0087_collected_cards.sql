-- What became of an old card stands by the key of the card: a city decides which cards there are.
UPDATE "visit_progress"
SET "closing" = ("closing" - 'oldCard' - 'noticeCard') || jsonb_build_object(
  'collected', jsonb_build_object('old-card', "closing" -> 'oldCard', 'notice-card', "closing" -> 'noticeCard')
)
WHERE "closing" ? 'oldCard' AND "closing" ? 'noticeCard';
--> statement-breakpoint
-- 対応中: whoever shows the day sees at once who is being served, by whom, and when that was taken back.
create function tell_progress() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
  perform tell_day(visit.counter_id, visit.starts_at) from reservations visit where visit.id = new.reservation_id;
  return null;
end
$$;
--> statement-breakpoint
create trigger progress_told after insert or update on visit_progress
for each row execute function tell_progress();
