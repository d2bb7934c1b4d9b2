import type { Booker } from '#lib/actor.ts'
import { withAnswers } from '#lib/fields/input.ts'
import { fieldsOf } from '#lib/fields/queries.ts'
import { publicServicesOf } from '#lib/services/queries.ts'
import { questionsOfVisit } from '#lib/services/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { dayOf } from '#lib/time.ts'
import { detailsInput } from './input.ts'
import { heldPlace } from './queries.ts'
import { servicesOf } from './rules.ts'

/**
 * What the form about the visit that somebody's browser holds may send: by their account, by the services of the visit
 * and on this day. `held` is the place, null when nothing is held (any more).
 */
export async function readDetailsForm(booker: Booker, token: string, now: Date) {
  const [held, settings] = await Promise.all([heldPlace(booker, token, now), citySettings()])
  const [services, questions] = await Promise.all([
    publicServicesOf(held ? servicesOf(held.visitors) : []),
    fieldsOf('booking', settings),
  ])
  const fields = questionsOfVisit(questions, services)
  return { held, asked: withAnswers(detailsInput(held, settings), fields, dayOf(now)) }
}
