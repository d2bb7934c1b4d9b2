import type { Connection } from '#db/client.ts'
import { visitProgress, visitStepEvents } from '#db/schema/steps.ts'
import { type Closing, type StepMarks, stepsFor } from '#lib/steps/rules.ts'
import { addDays, addMinutes, dayOf } from '#lib/time.ts'
import { renderShipped } from '#lib/visit-work.ts'
import { type DemoVisit, statusOf } from './history.ts'

/** So many days of the past have their steps; older ones are from before the office noted them. */
const DAYS = 3

const { sets, outcomes } = renderShipped()

const closing: Closing = {
  outcome: 'handled',
  note: '',
  collected: { 'old-card': 'none', 'notice-card': 'yes' },
  notCollected: '',
  comeAgain: '',
}

/** The steps of the people who were served lately, and of those who stand at the counter now: the first of them halfway. */
export async function writeSteps(
  tx: Connection,
  visits: readonly DemoVisit[],
  clerk: string,
  now: Date,
): Promise<void> {
  const first = addDays(dayOf(now), -DAYS)
  for (const visit of visits) {
    const status = statusOf(visit.events)
    if (dayOf(visit.startsAt) < first || (status !== 'served' && status !== 'arrived')) continue
    const persons = status === 'served' ? visit.serviceIds : visit.serviceIds.slice(0, 1)
    for (const [index, serviceId] of persons.entries())
      await writePerson(tx, { visit, position: index + 1, serviceId, isServed: status === 'served' }, clerk)
  }
}

type Person = { visit: DemoVisit; position: number; serviceId: string; isServed: boolean }

async function writePerson(tx: Connection, person: Person, clerk: string): Promise<void> {
  const { visit, position, serviceId, isServed } = person
  const steps = stepsFor(sets, serviceId)
  const noted = isServed ? steps : steps.slice(0, 1)
  const arrivedAt = visit.events.find(({ kind }) => kind === 'arrived')?.at ?? visit.startsAt
  const own = { reservationId: visit.id, position, doneBy: clerk }
  const rows = noted.map(({ key, name }, index) => ({
    ...own,
    kind: 'done' as const,
    step: key,
    detail: { name, ticked: [] },
    at: addMinutes(arrivedAt, index + 1),
  }))
  const events = await tx.insert(visitStepEvents).values(rows).returning()
  const marks: StepMarks = Object.fromEntries(
    events.map(({ id, step }) => [step ?? '', { state: 'done' as const, event: id }]),
  )
  const servedAt = visit.events.find(({ kind }) => kind === 'served')?.at ?? null
  const outcome = serviceId === 'card-pickup' ? 'issued' : 'handled'
  const chosen = outcomes.find(({ key }) => key === outcome)
  if (isServed && servedAt)
    await tx
      .insert(visitStepEvents)
      .values({ ...own, kind: 'closed', detail: { ...closing, outcome, name: chosen?.name }, at: servedAt })
  await tx.insert(visitProgress).values({
    reservationId: visit.id,
    position,
    steps: marks,
    closing: isServed ? { ...closing, outcome } : null,
    version: noted.length + (isServed ? 1 : 0),
    startedAt: addMinutes(arrivedAt, 1),
    endedAt: isServed ? servedAt : null,
  })
}
