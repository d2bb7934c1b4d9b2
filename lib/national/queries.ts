import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { services } from '#db/schema/services.ts'
import { settings } from '#db/schema/settings.ts'
import type { StaffMember } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/input.ts'
import { demand, may } from '#lib/staff/access.ts'
import { nationalPattern } from './rules.ts'

/** The regular calendar of the country's systems as it stands this moment, and the services that need them. */
export async function nationalToEdit(staff: StaffMember) {
  if (!may(staff, 'rules.edit')) demand(staff, 'stops.edit')
  const [rows, needing] = await Promise.all([
    database().select().from(settings),
    database()
      .select({ id: services.id, name: services.name })
      .from(services)
      .where(and(eq(services.needsNationalSystem, true), isNull(services.archivedAt)))
      .orderBy(asc(services.position), asc(services.id)),
  ])
  const stored = citySettings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
  return { pattern: nationalPattern(stored), services: needing }
}
