CREATE TABLE "calendar_pieces" (
	"run_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"counter_id" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "calendar_pieces_run_id_position_pk" PRIMARY KEY("run_id","position")
);
--> statement-breakpoint
ALTER TABLE "calendar_pieces" ADD CONSTRAINT "calendar_pieces_run_id_calendar_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."calendar_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_pieces" ADD CONSTRAINT "calendar_pieces_counter_id_counters_id_fk" FOREIGN KEY ("counter_id") REFERENCES "public"."counters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_pieces_waiting" ON "calendar_pieces" USING btree ("run_id","position") WHERE "calendar_pieces"."done_at" is null;