-- Places that are held just now keep their party.
update holds set visitors = (
  select jsonb_agg(person)
  from (
    select jsonb_build_object('serviceId', service_id, 'attendance', 'self') as person from generate_series(1, persons)
  ) as party
) where visitors = '[]';
--> statement-breakpoint
ALTER TABLE "holds" DROP CONSTRAINT "holds_service_id_services_id_fk";
--> statement-breakpoint
ALTER TABLE "holds" DROP COLUMN "service_id";--> statement-breakpoint
ALTER TABLE "holds" DROP COLUMN "persons";