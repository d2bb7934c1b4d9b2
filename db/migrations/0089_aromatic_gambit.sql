DROP INDEX "reservations_expected";--> statement-breakpoint
CREATE INDEX "reservations_clock" ON "reservations" USING btree ((("starts_at" at time zone 'Asia/Tokyo')::time),"starts_at","id");--> statement-breakpoint
CREATE INDEX "reservations_status" ON "reservations" USING btree ("status","starts_at","id");--> statement-breakpoint
CREATE INDEX "reservations_locale" ON "reservations" USING btree ("locale","starts_at","id");--> statement-breakpoint
CREATE INDEX "reservations_channel" ON "reservations" USING btree ("channel","starts_at","id");--> statement-breakpoint
CREATE INDEX "reservations_needs" ON "reservations" USING gin ("needs") WHERE "reservations"."needs" <> '{}';--> statement-breakpoint
CREATE INDEX "reservations_reading" ON "reservations" USING btree (left(coalesce(nullif("answers" ->> 'kana', ''), nullif("answers" ->> 'name', '')), 100),"id") WHERE "reservations"."answers" <> '{}';--> statement-breakpoint
CREATE INDEX "visitors_service" ON "visitors" USING btree ("service_id","reservation_id");--> statement-breakpoint
CREATE INDEX "residents_reading" ON "residents" USING btree (left(coalesce(nullif("answers" ->> 'kana', ''), nullif("answers" ->> 'name', '')), 100),"id");
