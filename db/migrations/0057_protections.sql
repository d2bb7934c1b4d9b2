CREATE TABLE "mail_releases" (
	"outbox_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "mail_releases_by_two" CHECK ("mail_releases"."decided_by" <> "mail_releases"."asked_by"),
	CONSTRAINT "mail_releases_decided" CHECK (("mail_releases"."decision" is null) = ("mail_releases"."decided_by" is null))
);
--> statement-breakpoint
CREATE TABLE "protection_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "protection_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"protection_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"reason" text,
	"at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone,
	"seen_by" uuid
);
--> statement-breakpoint
CREATE TABLE "protection_openings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"protection_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "protections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"resident_id" uuid,
	"reservation_id" uuid,
	"household_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"officer_id" uuid NOT NULL,
	"note" text,
	"registered_at" timestamp with time zone NOT NULL,
	"registered_by" uuid NOT NULL,
	"lifted_at" timestamp with time zone,
	"lift_approval_id" uuid,
	CONSTRAINT "protections_one_subject" CHECK (num_nonnulls("protections"."resident_id", "protections"."reservation_id") = 1),
	CONSTRAINT "protections_span" CHECK ("protections"."starts_on" <= "protections"."ends_on"),
	CONSTRAINT "protections_lifted_by_two" CHECK (("protections"."lifted_at" is null) = ("protections"."lift_approval_id" is null))
);
--> statement-breakpoint
ALTER TABLE "mail_releases" ADD CONSTRAINT "mail_releases_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_releases" ADD CONSTRAINT "mail_releases_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_releases" ADD CONSTRAINT "mail_releases_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protection_events" ADD CONSTRAINT "protection_events_protection_id_protections_id_fk" FOREIGN KEY ("protection_id") REFERENCES "public"."protections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protection_events" ADD CONSTRAINT "protection_events_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protection_events" ADD CONSTRAINT "protection_events_seen_by_staff_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protection_openings" ADD CONSTRAINT "protection_openings_protection_id_protections_id_fk" FOREIGN KEY ("protection_id") REFERENCES "public"."protections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protection_openings" ADD CONSTRAINT "protection_openings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protections" ADD CONSTRAINT "protections_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protections" ADD CONSTRAINT "protections_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protections" ADD CONSTRAINT "protections_officer_id_staff_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protections" ADD CONSTRAINT "protections_registered_by_staff_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protections" ADD CONSTRAINT "protections_lift_approval_id_approvals_id_fk" FOREIGN KEY ("lift_approval_id") REFERENCES "public"."approvals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "protection_events_protection" ON "protection_events" USING btree ("protection_id","id");--> statement-breakpoint
CREATE INDEX "protection_events_unseen" ON "protection_events" USING btree ("id") WHERE "protection_events"."seen_at" is null;--> statement-breakpoint
CREATE INDEX "protection_openings_session" ON "protection_openings" USING btree ("session_id","protection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "protections_resident" ON "protections" USING btree ("resident_id") WHERE "protections"."lifted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "protections_reservation" ON "protections" USING btree ("reservation_id") WHERE "protections"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "protections_household" ON "protections" USING btree ("household_id");--> statement-breakpoint
-- 支援措置 are never cleared: not by deleting, restoring, importing, nor by time; and lifted by two persons alone.
create function keep_protection() returns trigger
language plpgsql
as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'protections are not deleted' using errcode = 'insufficient_privilege';
  end if;
  if old.lifted_at is not null
    or new.ends_on < old.ends_on
    or (new.resident_id, new.reservation_id, new.starts_on, new.registered_at, new.registered_by)
      is distinct from (old.resident_id, old.reservation_id, old.starts_on, old.registered_at, old.registered_by)
  then
    raise exception 'a protection is extended or lifted, and nothing else' using errcode = 'insufficient_privilege';
  end if;
  if new.lifted_at is not null and not exists (
    select from approvals a
    where a.id = new.lift_approval_id and a.act = 'protection_lift' and a.decision = 'given' and a.used_at is not null
      and a.input ->> 'protectionId' = new.id::text
  ) then
    raise exception 'a protection is lifted by two persons' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger protections_kept before update or delete on protections
for each row execute function keep_protection();
--> statement-breakpoint
create trigger protections_not_emptied before truncate on protections
for each statement execute function keep_protection();
--> statement-breakpoint
create function keep_protection_events() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and old.seen_at is null
    and (new.protection_id, new.kind, new.staff_id, new.reason, new.at)
      is not distinct from (old.protection_id, old.kind, old.staff_id, old.reason, old.at)
  then
    return new;
  end if;
  raise exception 'the history of a protection is only added to' using errcode = 'insufficient_privilege';
end
$$;
--> statement-breakpoint
create trigger protection_events_kept before update or delete on protection_events
for each row execute function keep_protection_events();
