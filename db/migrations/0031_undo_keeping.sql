ALTER TABLE "stranded_acts" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stranded_acts" ADD COLUMN "undoes" uuid;--> statement-breakpoint
ALTER TABLE "stranded_acts" ADD CONSTRAINT "stranded_acts_undoes_stranded_acts_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."stranded_acts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stranded_acts" ADD CONSTRAINT "stranded_acts_undoes" UNIQUE("undoes");