ALTER TABLE "counters" ALTER COLUMN "lanes" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "counters" ALTER COLUMN "lanes" DROP NOT NULL;