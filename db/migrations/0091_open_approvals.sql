ALTER TABLE "approvals" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "lapsed_at" timestamp with time zone;--> statement-breakpoint
-- What was asked for before stands for itself, but for the first open wish to lift each protection: that one counts.
UPDATE "approvals" SET "about" = "id"::text;--> statement-breakpoint
UPDATE "approvals" SET "about" = ("input" ->> 'protectionId') || ' ' || ("input" ->> 'endsOn') WHERE "id" IN (
  SELECT DISTINCT ON ("input" ->> 'protectionId', "input" ->> 'endsOn') "id" FROM "approvals"
  WHERE "act" = 'protection_lift' AND "used_at" IS NULL AND "decision" IS DISTINCT FROM 'refused' AND "expires_at" > now()
  ORDER BY "input" ->> 'protectionId', "input" ->> 'endsOn', "asked_at"
) AND "input" ? 'protectionId' AND "input" ? 'endsOn';--> statement-breakpoint
ALTER TABLE "approvals" ALTER COLUMN "about" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_open" ON "approvals" USING btree ("act","about") WHERE "approvals"."used_at" is null and "approvals"."lapsed_at" is null and "approvals"."decision" is distinct from 'refused';
