CREATE TABLE "roles" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb,
	"permissions" text[],
	"is_shipped" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "roles_own" CHECK ("roles"."is_shipped" or ("roles"."name" is not null and "roles"."permissions" is not null))
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"staff_id" uuid NOT NULL,
	"role_id" text NOT NULL,
	"valid_until" date,
	"counter_ids" text[],
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_roles_staff_id_role_id_pk" PRIMARY KEY("staff_id","role_id")
);
--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_roles_role" ON "staff_roles" USING btree ("role_id");--> statement-breakpoint
INSERT INTO "roles" ("id", "is_shipped") VALUES ('administrator', true), ('section_chief', true), ('clerk', true), ('card_manager', true), ('call_centre', true), ('reception', true), ('protection_officer', true), ('auditor', true), ('vendor', true);--> statement-breakpoint
INSERT INTO "staff_roles" ("staff_id", "role_id", "created_at")
SELECT s."id", s."role", s."created_at" FROM "staff" s JOIN "roles" r ON r."id" = s."role";--> statement-breakpoint
ALTER TABLE "staff" DROP COLUMN "role";