DROP INDEX "reservation_keys_key";--> statement-breakpoint
DROP INDEX "resident_keys_key";--> statement-breakpoint
ALTER TABLE "reservation_keys" ADD COLUMN "reading" text;--> statement-breakpoint
ALTER TABLE "resident_keys" ADD COLUMN "reading" text;--> statement-breakpoint
CREATE INDEX "reservations_told" ON "reservations" USING btree ("resident_id") WHERE "reservations"."resident_id" is not null and "reservations"."answers" <> '{}';--> statement-breakpoint
CREATE INDEX "reservations_first_need" ON "reservations" USING btree ((case when 'wheelchair' = any("needs") then 'wheelchair' when 'interpreter' = any("needs") then 'interpreter' when 'sign_language' = any("needs") then 'sign_language' when 'writing' = any("needs") then 'writing' when 'guide_dog' = any("needs") then 'guide_dog' when 'stroller' = any("needs") then 'stroller' else 'none' end),"starts_at","id") WHERE "reservations"."needs" <> '{}';--> statement-breakpoint
-- What somebody stands by in a list of names: the same as the indexes of readings have (db/columns.ts). Only the key of a
-- name says it: nobody lists those whose phone numbers end alike.
create function reading_of_key(p_kind text, p_answers jsonb) returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select case when p_kind in ('name', 'kana') then
    left(coalesce(nullif(p_answers ->> 'kana', ''), nullif(p_answers ->> 'name', '')), 100)
  end
$$;
--> statement-breakpoint
create or replace function keep_reservation_keys() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'UPDATE' then
    delete from reservation_keys where reservation_id = new.id;
  end if;
  insert into reservation_keys (reservation_id, kind, key, reading)
  select new.id, made.kind, made.key, reading_of_key(made.kind, new.answers)
  from keys_of('booking', new.answers) made;
  return null;
end
$$;
--> statement-breakpoint
create or replace function keep_resident_keys() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'UPDATE' then
    delete from resident_keys where resident_id = new.id;
  end if;
  insert into resident_keys (resident_id, kind, key, reading)
  select new.id, made.kind, made.key, reading_of_key(made.kind, new.answers)
  from keys_of('registration', new.answers) made;
  return null;
end
$$;
--> statement-breakpoint
update reservation_keys k set reading = reading_of_key(k.kind, r.answers)
from reservations r where r.id = k.reservation_id and k.kind in ('name', 'kana');
--> statement-breakpoint
update resident_keys k set reading = reading_of_key(k.kind, r.answers)
from residents r where r.id = k.resident_id and k.kind in ('name', 'kana');
--> statement-breakpoint
CREATE INDEX "reservation_keys_key" ON "reservation_keys" USING btree ("kind","key" text_pattern_ops,"reservation_id","reading");--> statement-breakpoint
CREATE INDEX "resident_keys_key" ON "resident_keys" USING btree ("kind","key" text_pattern_ops,"resident_id","reading");
