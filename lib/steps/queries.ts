import { asc } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import { renderShipped, type VisitWork } from '#lib/visit-work.ts'
import { workAfter } from './change-work.ts'
import { workEffects } from './read-effects.ts'
import { readEvents, readPerson, readProgress } from './read-person.ts'
import { NEW, type WorkAct } from './rules.ts'

export type { PersonToServe, StepEvent } from './read-person.ts'

/** 窓口の仕事: what the city decided, else what is shipped. */
export const visitWork = async (): Promise<VisitWork> => (await citySettings()).visitWork ?? renderShipped()

/** One person of a visit for the page on which they are served; null where this reader may not know of them. */
export function personToServe(staff: StaffMember, number: string, position: number) {
  demand(staff, 'desk.view')
  return readPerson(staff, number, position)
}

/** How far each person of a visit is, by their place in it; those who have not begun are missing. */
export function progressOfVisit(staff: StaffMember, reservationId: string) {
  demand(staff, 'desk.view')
  return readProgress(staff, reservationId)
}

/** What was done for one person of a visit, the latest first. */
export function stepsOfPerson(staff: StaffMember, reservationId: string, position: number) {
  demand(staff, 'desk.view')
  return readEvents(staff, reservationId, position)
}

/** 窓口の仕事 as it stands this moment with its newest change, and the services that steps can be for. */
export async function workToEdit(staff: StaffMember) {
  demand(staff, 'steps.edit')
  const [work, seen, offered] = await Promise.all([
    visitWork(),
    newestChange(database(), [['setting', 'visitWork']]),
    database()
      .select({ id: services.id, name: services.name, archivedAt: services.archivedAt })
      .from(services)
      .orderBy(asc(services.position), asc(services.id)),
  ])
  return { work, seen, services: offered }
}

/** What an act would mean at the counter, before it is done; nothing where it cannot be done at all. */
export async function effectsOfAct(staff: StaffMember, act: WorkAct) {
  const { work, services: offered } = await workToEdit(staff)
  const after = workAfter(work, act, NEW)
  const effects = after.ok
    ? workEffects(
        work,
        after.value,
        offered.map(({ id }) => id),
      )
    : []
  return { effects, services: offered }
}
