import type { StaffMember } from '#lib/actor.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import { readEvents, readPerson, readProgress } from './read-person.ts'
import { renderShipped } from './render-shipped.ts'
import type { VisitWork } from './rules.ts'

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
