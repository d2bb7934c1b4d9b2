DROP INDEX "approvals_open";--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "ended" text;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_open" ON "approvals" USING btree ("act","about") WHERE "approvals"."used_at" is null and "approvals"."lapsed_at" is null and "approvals"."ended_at" is null and "approvals"."decision" is distinct from 'refused';--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_ended_once" CHECK (("approvals"."ended" is null) = ("approvals"."ended_at" is null));--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_ended_unused" CHECK ("approvals"."ended" is null or "approvals"."used_at" is null);--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_taken_back_when_given" CHECK ("approvals"."ended" is distinct from 'taken_back' or ("approvals"."decision" is not null and "approvals"."decision" = 'given'));
