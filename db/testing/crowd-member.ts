import type { z } from 'zod'
import { closeDatabase } from '#db/client.ts'
import { onSide } from '#db/side.ts'
import type { StaffMember } from '#lib/actor.ts'
import { holdForCaller } from '#lib/proxy/hold.ts'
import { book } from '#lib/reservations/book.ts'
import { bookHeld } from '#lib/reservations/book-held.ts'
import { cancelReservation } from '#lib/reservations/cancel.ts'
import { changeReservation } from '#lib/reservations/change.ts'
import { extendHold } from '#lib/reservations/extend-hold.ts'
import { holdPlace } from '#lib/reservations/hold.ts'
import type { BookInput, changeInput, holdInput } from '#lib/reservations/input.ts'
import { openReservation } from '#lib/reservations/open.ts'
import { proveEmail } from '#lib/reservations/prove-email.ts'
import { sendEmailCode } from '#lib/reservations/send-email-code.ts'
import { signIn } from '#lib/residents/sign-in.ts'
import { signIn as signInStaff } from '#lib/staff/sign-in.ts'
import { resident, visitor } from './factories.ts'
import { accessKeyHolder, partner } from './town.ts'

/** One act of a crowd, at a moment. */
export type Task = { now: Date } & (
  | { verb: 'hold'; wish: z.output<typeof holdInput>; token?: string }
  | { verb: 'hold_for_caller'; staff: StaffMember; wish: Parameters<typeof holdForCaller>[1] }
  | { verb: 'extend'; token: string }
  | { verb: 'book_held'; token: string; residentId?: string }
  | { verb: 'send_code' | 'prove'; token: string; code?: string }
  | { verb: 'book'; clientId: string; wish: BookInput; idempotencyKey?: string }
  | { verb: 'change'; reservationId: string; wish: z.output<typeof changeInput> }
  | { verb: 'cancel'; reservationId: string }
  | { verb: 'guess_key' | 'guess_password' | 'guess_staff'; name: string; guess: string; address: string }
)

/** A process of `crowd()`: does its tasks at once and ends. */
process.on('message', async (tasks: Task[]) => {
  try {
    process.send?.({ answers: await Promise.all(tasks.map(inItsRole)) })
  } catch (fault) {
    process.send?.({ fault: String(fault) })
  } finally {
    await closeDatabase()
    if (process.connected) process.disconnect()
  }
})

/** With the rights of residents, but for staff, and where a task names a visit or account without what opens it. */
const inItsRole = (task: Task): Promise<unknown> => {
  const isOffice =
    task.verb === 'guess_staff' || 'staff' in task || 'reservationId' in task || 'residentId' in task
  return onSide(isOffice ? 'office' : 'resident', () => perform(task))
}

function perform(task: Task): Promise<unknown> {
  switch (task.verb) {
    case 'hold':
      return holdPlace(visitor(), task.wish, task.token, task.now)
    case 'hold_for_caller':
      return holdForCaller(task.staff, task.wish, undefined, task.now)
    case 'extend':
      return extendHold(visitor(), task.token, task.now)
    case 'book_held':
      return bookHeld(task.residentId ? resident(task.residentId) : visitor(), task.token, task.now)
    case 'send_code':
      return sendEmailCode(visitor(), task.token, task.now)
    case 'prove':
      return proveEmail(visitor(), task.token, task.code ?? '', task.now)
    case 'book':
      return book(partner(task.clientId), task.wish, task.idempotencyKey, task.now)
    case 'change':
      return changeReservation(accessKeyHolder(task.reservationId), task.wish, task.now)
    case 'cancel':
      return cancelReservation(accessKeyHolder(task.reservationId), task.now)
    case 'guess_key':
      return openReservation(visitor(task.address), { number: task.name, accessKey: task.guess })
    case 'guess_password':
      return signIn(visitor(task.address), { number: task.name, password: task.guess }, task.now)
    case 'guess_staff':
      return signInStaff(
        { address: task.address, origin: '192.0.2.1' },
        { loginId: task.name, password: task.guess },
        task.now,
      )
  }
}
