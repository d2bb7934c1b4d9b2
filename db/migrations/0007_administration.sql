CREATE TABLE "calendar_drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"made_by" uuid NOT NULL,
	"kind" text NOT NULL,
	"back_to" text NOT NULL,
	"undoes" uuid,
	"changes" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "calendar_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"batch_id" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"pieces" integer DEFAULT 0 NOT NULL,
	"pieces_done" integer DEFAULT 0 NOT NULL,
	"places_added" integer DEFAULT 0 NOT NULL,
	"places_removed" integer DEFAULT 0 NOT NULL,
	"stranded" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "change_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"undoes" uuid,
	"made_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "change_batches_undoes" UNIQUE("undoes")
);
--> statement-breakpoint
CREATE TABLE "change_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "change_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"batch_id" uuid NOT NULL,
	"thing" text NOT NULL,
	"thing_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "capacity_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"counter_id" text,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"weekdays" smallint[],
	"opens" time NOT NULL,
	"closes" time NOT NULL,
	"lanes" smallint NOT NULL,
	"web_lanes" smallint DEFAULT 0 NOT NULL,
	"phone_lanes" smallint DEFAULT 0 NOT NULL,
	"walk_in_lanes" smallint DEFAULT 0 NOT NULL,
	"reason" jsonb NOT NULL,
	CONSTRAINT "capacity_changes_span" CHECK ("capacity_changes"."opens" < "capacity_changes"."closes"),
	CONSTRAINT "capacity_changes_order" CHECK ("capacity_changes"."first_day" <= "capacity_changes"."last_day"),
	CONSTRAINT "capacity_changes_lanes" CHECK ("capacity_changes"."lanes" between 0 and 60 and "capacity_changes"."web_lanes" + "capacity_changes"."phone_lanes" + "capacity_changes"."walk_in_lanes" <= "capacity_changes"."lanes")
);
--> statement-breakpoint
CREATE TABLE "holiday_changes" (
	"day" date PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"is_holiday" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"counter_id" text,
	"service_id" text,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "booking_rules_scope" UNIQUE NULLS NOT DISTINCT("counter_id","service_id","key"),
	CONSTRAINT "booking_rules_one_scope" CHECK (num_nonnulls("booking_rules"."counter_id", "booking_rules"."service_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "booking_stops" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"counter_id" text,
	"service_ids" text[] DEFAULT '{}' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"banner" jsonb DEFAULT '{"ja":""}'::jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"version" smallint DEFAULT 1 NOT NULL,
	"made_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid,
	CONSTRAINT "booking_stops_span" CHECK ("booking_stops"."ends_at" is null or "booking_stops"."starts_at" < "booking_stops"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "stranded_acts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reservation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"counter_id" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"stop_id" uuid,
	"done_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"outbox_id" uuid,
	"called_at" timestamp with time zone,
	"called_by" uuid
);
--> statement-breakpoint
CREATE TABLE "notice_template_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_template_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text,
	"body" text,
	"changed_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_templates" (
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"shipped" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "notice_templates_kind_locale_pk" PRIMARY KEY("kind","locale")
);
--> statement-breakpoint
CREATE TABLE "text_override_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "text_override_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"locale" text NOT NULL,
	"domain" text NOT NULL,
	"key" text NOT NULL,
	"value" text,
	"changed_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_overrides" (
	"locale" text NOT NULL,
	"domain" text NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	"shipped" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "text_overrides_locale_domain_key_pk" PRIMARY KEY("locale","domain","key")
);
--> statement-breakpoint
ALTER TABLE "exclusions" RENAME COLUMN "day" TO "first_day";--> statement-breakpoint
ALTER TABLE "special_openings" RENAME COLUMN "day" TO "first_day";--> statement-breakpoint
ALTER TABLE "opening_rules" DROP CONSTRAINT "opening_rules_lanes";--> statement-breakpoint
ALTER TABLE "special_openings" DROP CONSTRAINT "special_openings_lanes";--> statement-breakpoint
ALTER TABLE "counters" ADD COLUMN "short_name" jsonb DEFAULT '{"ja":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "counters" ADD COLUMN "guidance" jsonb DEFAULT '{"ja":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "counters" ADD COLUMN "accessibility" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "counters" ADD COLUMN "lanes" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "counters" ADD COLUMN "season_from" text;--> statement-breakpoint
ALTER TABLE "counters" ADD COLUMN "season_until" text;--> statement-breakpoint
ALTER TABLE "exclusions" ADD COLUMN "last_day" date;--> statement-breakpoint
UPDATE "exclusions" SET "last_day" = "first_day";--> statement-breakpoint
ALTER TABLE "exclusions" ALTER COLUMN "last_day" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "exclusions" ADD COLUMN "weekdays" smallint[];--> statement-breakpoint
ALTER TABLE "opening_rules" ADD COLUMN "weeks_of_month" smallint[];--> statement-breakpoint
ALTER TABLE "opening_rules" ADD COLUMN "season_from" text;--> statement-breakpoint
ALTER TABLE "opening_rules" ADD COLUMN "season_until" text;--> statement-breakpoint
ALTER TABLE "opening_rules" ADD COLUMN "web_lanes" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "special_openings" ADD COLUMN "last_day" date;--> statement-breakpoint
UPDATE "special_openings" SET "last_day" = "first_day";--> statement-breakpoint
ALTER TABLE "special_openings" ALTER COLUMN "last_day" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "special_openings" ADD COLUMN "weekdays" smallint[];--> statement-breakpoint
ALTER TABLE "special_openings" ADD COLUMN "web_lanes" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "price_note" jsonb DEFAULT '{"ja":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "needs_national_system" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "booking_modes" text[];--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "field_keys" text[];--> statement-breakpoint
ALTER TABLE "calendar_drafts" ADD CONSTRAINT "calendar_drafts_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_runs" ADD CONSTRAINT "calendar_runs_batch_id_change_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."change_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_batches" ADD CONSTRAINT "change_batches_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_entries" ADD CONSTRAINT "change_entries_batch_id_change_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."change_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_changes" ADD CONSTRAINT "capacity_changes_counter_id_counters_id_fk" FOREIGN KEY ("counter_id") REFERENCES "public"."counters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_rules" ADD CONSTRAINT "booking_rules_counter_id_counters_id_fk" FOREIGN KEY ("counter_id") REFERENCES "public"."counters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_rules" ADD CONSTRAINT "booking_rules_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_stops" ADD CONSTRAINT "booking_stops_counter_id_counters_id_fk" FOREIGN KEY ("counter_id") REFERENCES "public"."counters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_stops" ADD CONSTRAINT "booking_stops_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_stops" ADD CONSTRAINT "booking_stops_lifted_by_staff_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stranded_acts" ADD CONSTRAINT "stranded_acts_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stranded_acts" ADD CONSTRAINT "stranded_acts_counter_id_counters_id_fk" FOREIGN KEY ("counter_id") REFERENCES "public"."counters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stranded_acts" ADD CONSTRAINT "stranded_acts_stop_id_booking_stops_id_fk" FOREIGN KEY ("stop_id") REFERENCES "public"."booking_stops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stranded_acts" ADD CONSTRAINT "stranded_acts_done_by_staff_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stranded_acts" ADD CONSTRAINT "stranded_acts_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stranded_acts" ADD CONSTRAINT "stranded_acts_called_by_staff_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_template_changes" ADD CONSTRAINT "notice_template_changes_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_templates" ADD CONSTRAINT "notice_templates_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_override_changes" ADD CONSTRAINT "text_override_changes_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_overrides" ADD CONSTRAINT "text_overrides_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_batches_at" ON "change_batches" USING btree ("at");--> statement-breakpoint
CREATE INDEX "change_entries_batch" ON "change_entries" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "change_entries_thing" ON "change_entries" USING btree ("thing","thing_id","id");--> statement-breakpoint
CREATE INDEX "booking_stops_running" ON "booking_stops" USING btree ("starts_at") WHERE "booking_stops"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "stranded_acts_reservation" ON "stranded_acts" USING btree ("reservation_id");--> statement-breakpoint
CREATE INDEX "notice_template_changes_kind" ON "notice_template_changes" USING btree ("kind","locale","id");--> statement-breakpoint
CREATE INDEX "text_override_changes_key" ON "text_override_changes" USING btree ("domain","key","locale","id");--> statement-breakpoint
ALTER TABLE "counters" ADD CONSTRAINT "counters_lanes" CHECK ("counters"."lanes" between 1 and 60);--> statement-breakpoint
ALTER TABLE "counters" ADD CONSTRAINT "counters_season" CHECK (("counters"."season_from" is null) = ("counters"."season_until" is null));--> statement-breakpoint
ALTER TABLE "exclusions" ADD CONSTRAINT "exclusions_order" CHECK ("exclusions"."first_day" <= "exclusions"."last_day");--> statement-breakpoint
ALTER TABLE "opening_rules" ADD CONSTRAINT "opening_rules_season" CHECK (("opening_rules"."season_from" is null) = ("opening_rules"."season_until" is null));--> statement-breakpoint
ALTER TABLE "opening_rules" ADD CONSTRAINT "opening_rules_lanes" CHECK ("opening_rules"."lanes" between 1 and 60 and "opening_rules"."web_lanes" + "opening_rules"."phone_lanes" + "opening_rules"."walk_in_lanes" <= "opening_rules"."lanes");--> statement-breakpoint
ALTER TABLE "special_openings" ADD CONSTRAINT "special_openings_order" CHECK ("special_openings"."first_day" <= "special_openings"."last_day");--> statement-breakpoint
ALTER TABLE "special_openings" ADD CONSTRAINT "special_openings_lanes" CHECK ("special_openings"."lanes" between 1 and 60 and "special_openings"."web_lanes" + "special_openings"."phone_lanes" + "special_openings"."walk_in_lanes" <= "special_openings"."lanes");