CREATE TABLE "role_rights_seen" (
	"role_id" text PRIMARY KEY NOT NULL,
	"permissions" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_typed_forms" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"token" uuid NOT NULL,
	"sealed" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "role_rights_seen" ADD CONSTRAINT "role_rights_seen_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_typed_forms" ADD CONSTRAINT "staff_typed_forms_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
