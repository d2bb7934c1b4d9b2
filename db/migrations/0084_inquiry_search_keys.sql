-- Texts of inquiries are searched by the same keys as names; those that are erased have none.
update "inquiries"
set "searched" = search_key("question") || E'\n' || search_key("contact") || E'\n' || search_key("answer")
where "erased_at" is null;
--> statement-breakpoint
CREATE TABLE "day_list_runs" (
	"due_at" timestamp with time zone PRIMARY KEY NOT NULL,
	"tried_at" timestamp with time zone NOT NULL,
	"files" integer DEFAULT 0 NOT NULL,
	"fault" text,
	"unprinted" jsonb DEFAULT '[]'::jsonb NOT NULL
);
