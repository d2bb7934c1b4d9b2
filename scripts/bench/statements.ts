import { randomUUID } from 'node:crypto'
import { closeDatabase } from '#db/client.ts'
import { accessKeyHolder, apiClient, visitor } from '#db/testing/factories.ts'
import { fingerprint } from '#lib/ids.ts'
import { bookHeld } from '#lib/reservations/book-held.ts'
import { holdPlace } from '#lib/reservations/hold.ts'
import { keepDraft } from '#lib/reservations/keep-draft.ts'
import { heldPlace, reservationOf } from '#lib/reservations/queries.ts'
import { recordBooking } from '#lib/reservations/record-booking.ts'
import { partyOf } from '#lib/reservations/rules.ts'
import type { Result } from '#lib/result.ts'
import { availability } from '#lib/slots/queries.ts'
import { addDays, addMinutes } from '#lib/time.ts'
import { closedLoop, type Limits } from './closed-loop.ts'
import type { Timing } from './figures.ts'
import { EMAIL } from './journey.ts'
import { doTasks } from './side-process.ts'
import { DAYS, type Pattern, quarters, SLOT_MINUTES, type Wish, wishAt } from './wishes.ts'

/** The floor for what needs the database: the product's own statements through its own driver, without HTTP and pages. */

export type StatementTask = { limits: Limits; firstDay: string; clientId: string } & (
  | { statements: 'availability' }
  | { statements: 'book' | 'journey'; pattern: Pattern; first: number }
)

export type StatementAnswer = Timing & { numbers: string[] }

doTasks(async (task: StatementTask): Promise<StatementAnswer> => {
  const { answers, latencies, seconds } = await closedLoop(task.limits, actOf(task))
  return { latencies, seconds, numbers: answers.filter((number) => number !== null) }
}, closeDatabase)

function actOf(task: StatementTask): (index: number) => Promise<string | null> {
  switch (task.statements) {
    case 'availability':
      return (index) => lookUp(task.firstDay, index)
    case 'book':
      return (index) => record(task.clientId, wishAt(task.firstDay, task.pattern, task.first + index))
    case 'journey':
      return (index) => goThrough(wishAt(task.firstDay, task.pattern, task.first + index))
  }
}

/** Each at another second, so that none is answered from memory. */
async function lookUp(firstDay: string, index: number): Promise<null> {
  const asked = {
    counterIds: quarters.spread.counters,
    serviceIds: [],
    minutes: SLOT_MINUTES,
    from: firstDay,
  }
  const later = new Date(Date.now() + index * 1000)
  await availability({ ...asked, until: addDays(firstDay, DAYS - 1) }, later)
  return null
}

/** The one statement of a booking; sent again where the number that it drew is taken, as the product does. */
async function record(clientId: string, wish: Wish): Promise<string> {
  const { counter, service, startsAt } = wish
  const booking = {
    channel: 'api' as const,
    counterId: counter,
    startsAt: new Date(startsAt),
    minutes: SLOT_MINUTES,
    visitors: partyOf([service], 1),
    locale: 'ja' as const,
    email: EMAIL,
    needs: [],
    keyHash: fingerprint('access-key', startsAt),
    mailedKey: 'ABCDEFGHJKMN',
    requestKey: randomUUID(),
    requestHash: fingerprint('wish', startsAt),
    apiClientId: clientId,
    limits: [],
  }
  const recorded = await recordBooking(apiClient({ clientId }), booking, new Date())
  if (!recorded.ok && recorded.reason === 'number_taken') return record(clientId, wish)
  return done(recorded).number
}

/** The statements of the whole journey, in the order in which its pages and actions send them. */
async function goThrough({ counter, service, startsAt }: Wish): Promise<string> {
  const now = new Date()
  const wish = { counterId: counter, visitors: partyOf([service], 1), startsAt: new Date(startsAt) }
  const { token } = done(await holdPlace(visitor(), wish, undefined, now))
  await heldPlace(visitor(), token, now)
  done(await keepDraft(visitor(), token, { email: EMAIL, language: 'ja', needs: [] }))
  await heldPlace(visitor(), token, now)
  const { number, reservationId } = done(await bookHeld(visitor(), token, addMinutes(now, 1)))
  await heldPlace(visitor(), token, now)
  await reservationOf(accessKeyHolder(reservationId))
  return number
}

function done<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value
  throw new Error(`A statement was refused: ${result.reason}`)
}
