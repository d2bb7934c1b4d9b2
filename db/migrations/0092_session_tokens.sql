ALTER TABLE "staff_sessions" ADD COLUMN "token" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD COLUMN "token_before" uuid;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD COLUMN "renewed_at" timestamp with time zone;
