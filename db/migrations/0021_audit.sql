CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"act" text NOT NULL,
	"input" jsonb NOT NULL,
	"digest" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	CONSTRAINT "approvals_by_two" CHECK ("approvals"."decided_by" <> "approvals"."asked_by"),
	CONSTRAINT "approvals_used_when_given" CHECK ("approvals"."used_at" is null or "approvals"."decision" = 'given')
);
--> statement-breakpoint
CREATE TABLE "audit_batches" (
	"number" integer PRIMARY KEY NOT NULL,
	"first_id" bigint NOT NULL,
	"last_id" bigint NOT NULL,
	"count" integer NOT NULL,
	"entry_ids" bigint[] NOT NULL,
	"entry_kinds" text[] NOT NULL,
	"entry_hashes" text[] NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"act" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"roles" text[] NOT NULL,
	"origin" text,
	"subject_kind" text,
	"subject_id" text,
	"reason" text,
	"detail" jsonb,
	"salt" uuid DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approvals_asked" ON "approvals" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_act" ON "audit_entries" USING btree ("act","id");--> statement-breakpoint
CREATE INDEX "audit_entries_kind" ON "audit_entries" USING btree ("kind","id");--> statement-breakpoint
-- 操作記録 and its seals are only ever added to, whoever asks.
create function only_added_to() returns trigger
language plpgsql
as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
--> statement-breakpoint
create trigger audit_entries_only_added_to before update or delete or truncate on audit_entries
for each statement execute function only_added_to();
--> statement-breakpoint
create trigger audit_batches_only_added_to before update or delete or truncate on audit_batches
for each statement execute function only_added_to();
--> statement-breakpoint
revoke all on audit_entries, audit_batches from public;
--> statement-breakpoint
-- The newest entry after which none can appear with a smaller number: asked in a moment in which nobody is writing one.
-- Does not wait: while somebody writes it fails with 55P03, and the next run asks again.
create function audit_watermark() returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
  lock table audit_entries in share mode nowait;
  return (select coalesce(max(id), 0) from audit_entries);
end
$$;
--> statement-breakpoint
-- The one way out: deletes sealed entries of a kind from before a moment, oldest first, and leaves one that proves it:
-- which numbers from and to, how many, and the hash of their hashes. Nothing younger than a month, and never a proof.
create function purge_traces(p_kind text, p_before timestamptz, p_most integer, p_actor text, p_now timestamptz)
returns integer
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_until bigint;
  v_ids bigint[];
  v_times timestamptz[];
  v_digest text;
begin
  if p_before > p_now - interval '30 days' then
    raise exception 'traces are kept for a month at least';
  end if;
  select least(
    (select coalesce(max(last_id), 0) + 1 from audit_batches),
    (select coalesce(min(id), 9223372036854775807) from audit_entries where at >= p_before)
  ) into v_until;
  select array_agg(id order by id), array[min(at), max(at)] into v_ids, v_times
  from (
    select id, at from audit_entries
    where kind = p_kind and id < v_until and act <> 'traces_deleted'
    order by id limit p_most
  ) going;
  if v_ids is null then
    return 0;
  end if;
  select encode(sha256(convert_to(string_agg(sealed.hash, '' order by sealed.id), 'UTF8')), 'hex') into v_digest
  from audit_batches b, unnest(b.entry_ids, b.entry_hashes) as sealed (id, hash)
  where b.last_id >= v_ids[1] and b.first_id <= v_ids[cardinality(v_ids)] and sealed.id = any (v_ids);

  alter table audit_entries disable trigger audit_entries_only_added_to;
  delete from audit_entries where id = any (v_ids);
  alter table audit_entries enable trigger audit_entries_only_added_to;
  insert into audit_entries (at, kind, act, actor_kind, actor_id, roles, subject_kind, subject_id, detail)
  values (
    p_now, 'audit', 'traces_deleted', 'system', p_actor, '{}', 'traces', p_kind,
    jsonb_build_object(
      'firstId', v_ids[1], 'lastId', v_ids[cardinality(v_ids)], 'count', cardinality(v_ids), 'digest', v_digest,
      'from', v_times[1], 'until', v_times[2]
    )
  );
  return cardinality(v_ids);
end
$$;
--> statement-breakpoint
revoke all on function audit_watermark(), purge_traces(text, timestamptz, integer, text, timestamptz) from public;
