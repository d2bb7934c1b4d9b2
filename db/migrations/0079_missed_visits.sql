CREATE INDEX "reservations_expected" ON "reservations" USING btree ("starts_at") WHERE "reservations"."status" = 'booked';
