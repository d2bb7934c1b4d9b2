import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { calendarDrafts } from '#db/schema/changes.ts'
import type { StaffMember } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand, may } from '#lib/staff/access.ts'
import { readConfiguration } from './read-configuration.ts'
import { type Configuration, countChanges, FORMAT, type ImportedChange, VERSION } from './rules.ts'

export type TransferFile = {
  format: typeof FORMAT
  version: typeof VERSION
  city: string
  madeAt: string
  rows: Configuration
}

/**
 * Settings and texts of this installation as one file to be read, kept, or taken in elsewhere. No person, no secret is
 * in it. What roles include is in it for who may see that here.
 */
export async function configurationFile(staff: StaffMember, now: Date): Promise<TransferFile> {
  demand(staff, 'settings.move')
  const [{ cityName }, { role, ...others }] = await Promise.all([citySettings(), readConfiguration(now)])
  const rows = role && may(staff, 'roles.view') ? { ...others, role } : others
  return { format: FORMAT, version: VERSION, city: cityName.ja, madeAt: now.toISOString(), rows }
}

/** What a file that waits would change here: how many rows of each thing, and each of them before and after. */
export async function comparison(staff: StaffMember, draftId: string) {
  demand(staff, 'settings.move')
  const [draft] = await database().select().from(calendarDrafts).where(eq(calendarDrafts.id, draftId))
  if (draft?.kind !== 'imported_settings') return null
  const changes = draft.changes as ImportedChange[]
  return { counts: countChanges(changes), changes, isConfirmed: draft.confirmedAt !== null }
}
