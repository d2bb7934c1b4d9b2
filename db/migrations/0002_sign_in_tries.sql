CREATE TABLE "sign_in_tries" (
	"login_hash" text PRIMARY KEY NOT NULL,
	"failures" smallint DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff" DROP COLUMN "failed_sign_ins";--> statement-breakpoint
ALTER TABLE "staff" DROP COLUMN "locked_until";