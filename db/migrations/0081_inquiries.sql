CREATE TABLE "inquiries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "inquiries_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"asker" text NOT NULL,
	"resident_id" uuid,
	"reservation_id" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"counter_id" text,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"categories" text[] NOT NULL,
	"question" text NOT NULL,
	"contact" text NOT NULL,
	"answer" text NOT NULL,
	"searched" text NOT NULL,
	"minutes" smallint,
	"state" text NOT NULL,
	"assignee_id" uuid,
	"due_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "inquiries_number_unique" UNIQUE("number"),
	CONSTRAINT "inquiries_asker" CHECK (("inquiries"."asker" = 'resident') = ("inquiries"."resident_id" is not null)),
	CONSTRAINT "inquiries_minutes" CHECK ("inquiries"."minutes" between 0 and 600),
	CONSTRAINT "inquiries_erased" CHECK ("inquiries"."erased_at" is null or ("inquiries"."question" || "inquiries"."contact" || "inquiries"."answer" || "inquiries"."searched") = '')
);
--> statement-breakpoint
CREATE TABLE "inquiry_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inquiry_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"inquiry_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"changes" jsonb NOT NULL,
	"undoes" bigint,
	"staff_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "inquiry_events_undoes_unique" UNIQUE("undoes")
);
--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_counter_id_counters_id_fk" FOREIGN KEY ("counter_id") REFERENCES "public"."counters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiry_events" ADD CONSTRAINT "inquiry_events_inquiry_id_inquiries_id_fk" FOREIGN KEY ("inquiry_id") REFERENCES "public"."inquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiry_events" ADD CONSTRAINT "inquiry_events_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inquiries_received" ON "inquiries" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "inquiries_resident" ON "inquiries" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "inquiries_reservation" ON "inquiries" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "inquiries_to_do" ON "inquiries" USING btree ("assignee_id","due_on") WHERE "inquiries"."state" in ('open', 'waiting');--> statement-breakpoint
CREATE INDEX "inquiry_events_inquiry" ON "inquiry_events" USING btree ("inquiry_id","id");--> statement-breakpoint
-- The history of an inquiry is only added to; what an event tells may become less, when texts are erased.
create function keep_inquiry_events() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and new.changes <@ old.changes
    and (new.id, new.inquiry_id, new.kind, new.undoes, new.staff_id, new.at)
      is not distinct from (old.id, old.inquiry_id, old.kind, old.undoes, old.staff_id, old.at)
  then
    return new;
  end if;
  raise exception 'the history of an inquiry is only added to' using errcode = 'insufficient_privilege';
end
$$;
--> statement-breakpoint
create trigger inquiry_events_kept before update or delete on inquiry_events
for each row execute function keep_inquiry_events();
