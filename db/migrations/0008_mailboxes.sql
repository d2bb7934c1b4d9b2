-- The mailbox behind an address, as `mailboxOf` in lib/mailbox.ts names it: who writes `name+anything@` reads in the
-- mailbox of `name@`.
create function mailbox_of(p_email text) returns text
language sql immutable strict parallel safe
as $$ select lower(regexp_replace(p_email, '^([^+@]+)[+][^@]*@', '\1@')) $$;
--> statement-breakpoint
DROP INDEX "reservations_email";--> statement-breakpoint
CREATE INDEX "reservations_mailbox" ON "reservations" USING btree (mailbox_of("email")) WHERE "reservations"."email" is not null;
--> statement-breakpoint
-- Limits count by mailbox now; all else is as it was.
create or replace function limit_refusal(
  p_resident uuid, p_most_per_account integer, p_email text, p_most_per_email integer, p_since timestamptz
) returns text
language plpgsql volatile
as $$
begin
  if p_resident is not null and p_most_per_account > 0 then
    perform pg_advisory_xact_lock(hashtextextended('visits of account ' || p_resident, 0));
    if (
      select count(*) from reservations r
      where r.resident_id = p_resident and r.status <> 'cancelled' and r.starts_at > p_since
    ) >= p_most_per_account then
      return 'too_many_for_account';
    end if;
  end if;

  if p_email is not null and p_most_per_email > 0 then
    perform pg_advisory_xact_lock(hashtextextended('visits of address ' || mailbox_of(p_email), 0));
    if (
      select count(*) from reservations r
      where mailbox_of(r.email) = mailbox_of(p_email) and r.email is not null and r.status <> 'cancelled' and r.starts_at > p_since
    ) >= p_most_per_email then
      return 'too_many_for_email';
    end if;
  end if;
  return null;
end
$$;
