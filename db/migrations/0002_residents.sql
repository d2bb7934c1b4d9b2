CREATE TABLE "field_definitions" (
	"form" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"label" jsonb NOT NULL,
	"help" jsonb,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_required" boolean DEFAULT false NOT NULL,
	"max_length" smallint DEFAULT 200 NOT NULL,
	"visible_to" text DEFAULT 'resident_and_staff' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "field_definitions_form_key_pk" PRIMARY KEY("form","key"),
	CONSTRAINT "field_definitions_key" CHECK ("field_definitions"."key" ~ '^[a-z][a-z0-9_]{0,39}$'),
	CONSTRAINT "field_definitions_max_length" CHECK ("field_definitions"."max_length" between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "page_texts" (
	"page" text NOT NULL,
	"locale" text NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "page_texts_page_locale_pk" PRIMARY KEY("page","locale")
);
--> statement-breakpoint
CREATE TABLE "notice_numbers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"resident_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "notice_numbers_number" UNIQUE("number"),
	CONSTRAINT "notice_numbers_form" CHECK ("notice_numbers"."number" ~ '^[0-9A-Z]{3}[0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "resident_credentials" (
	"resident_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text,
	"initial_hash" text,
	"initial_kind" text,
	"initial_expires_at" timestamp with time zone,
	"changed_at" timestamp with time zone,
	CONSTRAINT "resident_credentials_initialHash_unique" UNIQUE("initial_hash")
);
--> statement-breakpoint
CREATE TABLE "resident_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"resident_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "resident_tokens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"resident_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"email" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "resident_tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "resident_tries" (
	"login_hash" text PRIMARY KEY NOT NULL,
	"failures" smallint DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "residents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"locale" text DEFAULT 'ja' NOT NULL,
	"email" text,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"activated_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "residents_number_unique" UNIQUE("number"),
	CONSTRAINT "residents_number" CHECK ("residents"."number" ~ '^[0-9]{9}$')
);
--> statement-breakpoint
CREATE TABLE "staff_tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"resident_id" uuid,
	"reservation_id" uuid,
	"outbox_id" uuid,
	"phone" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	CONSTRAINT "staff_tasks_dedupe_key" UNIQUE("dedupe_key")
);
--> statement-breakpoint
ALTER TABLE "outbox" RENAME COLUMN "access_key" TO "secret";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "resident_id" uuid;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "resident_id" uuid;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "answers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "attendance" text DEFAULT 'self' NOT NULL;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "visitors" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "resident_id" uuid;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "email_code_hash" text;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "email_code_sent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "email_code_tries" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "proven_email" text;--> statement-breakpoint
ALTER TABLE "page_texts" ADD CONSTRAINT "page_texts_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_numbers" ADD CONSTRAINT "notice_numbers_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_credentials" ADD CONSTRAINT "resident_credentials_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_sessions" ADD CONSTRAINT "resident_sessions_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_tokens" ADD CONSTRAINT "resident_tokens_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_tasks" ADD CONSTRAINT "staff_tasks_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_tasks" ADD CONSTRAINT "staff_tasks_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_tasks" ADD CONSTRAINT "staff_tasks_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_tasks" ADD CONSTRAINT "staff_tasks_done_by_staff_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_numbers_resident" ON "notice_numbers" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "resident_sessions_resident" ON "resident_sessions" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "resident_tokens_resident" ON "resident_tokens" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "residents_email" ON "residents" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "staff_tasks_open" ON "staff_tasks" USING btree ("created_at") WHERE "staff_tasks"."done_at" is null;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_resident" ON "outbox" USING btree ("resident_id") WHERE "outbox"."resident_id" is not null;--> statement-breakpoint
CREATE INDEX "reservations_resident" ON "reservations" USING btree ("resident_id","starts_at") WHERE "reservations"."resident_id" is not null;--> statement-breakpoint
CREATE INDEX "reservations_email" ON "reservations" USING btree (lower("email")) WHERE "reservations"."email" is not null;