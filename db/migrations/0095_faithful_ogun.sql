ALTER TABLE "saved_searches" ADD COLUMN "renamed_by" uuid;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD COLUMN "renamed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_renamed_by_staff_id_fk" FOREIGN KEY ("renamed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
