CREATE TABLE "consideration_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consideration_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"consideration_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"details" text[] NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "considerations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"resident_id" uuid,
	"reservation_id" uuid,
	"kind" text NOT NULL,
	"to_do" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"language" text,
	"interpreter" text,
	"interpreter_at" timestamp with time zone,
	"interpreter_state" text,
	"is_fee_exempt" boolean,
	"contact" text,
	"helps" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "considerations_one_subject" CHECK (num_nonnulls("considerations"."resident_id", "considerations"."reservation_id") = 1),
	CONSTRAINT "considerations_period" CHECK (("considerations"."resident_id" is null) = ("considerations"."ends_on" is null)),
	CONSTRAINT "considerations_span" CHECK ("considerations"."starts_on" <= "considerations"."ends_on"),
	CONSTRAINT "considerations_language" CHECK ("considerations"."kind" = 'language' or num_nonnulls("considerations"."language", "considerations"."interpreter", "considerations"."interpreter_at", "considerations"."interpreter_state") = 0),
	CONSTRAINT "considerations_disaster" CHECK ("considerations"."kind" = 'disaster' or num_nonnulls("considerations"."is_fee_exempt", "considerations"."contact") = 0),
	CONSTRAINT "considerations_care" CHECK ("considerations"."kind" = 'care' or "considerations"."helps" is null)
);
--> statement-breakpoint
ALTER TABLE "consideration_events" ADD CONSTRAINT "consideration_events_consideration_id_considerations_id_fk" FOREIGN KEY ("consideration_id") REFERENCES "public"."considerations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consideration_events" ADD CONSTRAINT "consideration_events_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "considerations" ADD CONSTRAINT "considerations_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "considerations" ADD CONSTRAINT "considerations_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consideration_events_consideration" ON "consideration_events" USING btree ("consideration_id","id");--> statement-breakpoint
CREATE INDEX "considerations_resident" ON "considerations" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "considerations_reservation" ON "considerations" USING btree ("reservation_id");